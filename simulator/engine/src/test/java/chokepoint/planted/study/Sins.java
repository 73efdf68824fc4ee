package chokepoint.planted.study;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** One method, or field, for each thing that the engine must not do. */
public final class Sins {

    static int counter;
    static float half;

    private Sins() {}

    static double draw() {
        return ThreadLocalRandom.current().nextDouble();
    }

    static double luck() {
        return Math.random();
    }

    static double exponential(double x) {
        return Math.exp(x);
    }

    static void print() {
        System.out.println("printed");
    }

    static long clock() {
        return System.nanoTime();
    }

    static long minutes(Duration duration) {
        return duration.toMinutes();
    }

    static Map<String, Double> unordered() {
        return new HashMap<>();
    }

    static double sum(List<Double> values) {
        return values.parallelStream().mapToDouble(value -> value).sum();
    }

    static double logarithm(double x) {
        return Math.log(x);
    }

    static double strictPower(double x, double y) {
        return StrictMath.pow(x, y);
    }

    static double sine(double x) {
        return Math.sin(x);
    }

    static double fused(double x, double y, double z) {
        return Math.fma(x, y, z);
    }

    static double streamed(double[] values) {
        return DoubleStream.of(values).sum();
    }

    static double averaged(List<Double> values) {
        return values.stream().collect(Collectors.averagingDouble(value -> value));
    }

    static double accumulated(DoubleAdder adder) {
        return adder.sum();
    }

    static float single(float x) {
        return x;
    }

    static double parsed(String text) {
        return Float.parseFloat(text);
    }
}
