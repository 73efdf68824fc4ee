package chokepoint.random;

import chokepoint.numeric.Normal;
import java.util.function.IntToLongFunction;

/**
 * Words of 64 bits in an order, and the numbers that are made of them.
 *
 * @param words as a generator gave them
 * @param uniforms in (0, 1), made of bits as {@link Draws#uniform} makes them
 * @param normals by inversion of these
 */
record Sample(long[] words, double[] uniforms, double[] normals) {

    static Sample of(int size, IntToLongFunction generator) {
        long[] words = new long[size];
        double[] uniforms = new double[size];
        double[] normals = new double[size];
        for (int k = 0; k < size; k++) {
            words[k] = generator.applyAsLong(k);
            uniforms[k] = ((words[k] >>> 12) + 0.5) * 0x1.0p-52;
            normals[k] = Normal.quantile(uniforms[k]);
        }
        return new Sample(words, uniforms, normals);
    }

    int size() {
        return words.length;
    }
}
