package chokepoint.sensitivity;

/**
 * Sobol indices of a factor. With m(x) = E[y|x] the mean over replicates at a point:
 *
 * @param first Var(E[m|x_i]) / Var(m): the share of the variance of m that knowing the factor would take
 *     away; estimates may lie a little outside 0 to 1
 * @param total E[Var(m|all but x_i)] / Var(m): the share that knowing all other factors would leave
 * @param firstOfAll the numerator of {@code first} over the variance of y, replicate noise included;
 *     empty with one replicate
 * @param totalOfAll the numerator of {@code total} over the variance of y
 */
public record SobolRow(String factor, Estimate first, Estimate total, Estimate firstOfAll, Estimate totalOfAll) {}
