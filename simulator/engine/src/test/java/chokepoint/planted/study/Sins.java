package chokepoint.planted.study;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** One method, or field, for each thing that the engine must not do. */
public final class Sins {

    static int counter;

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
}
