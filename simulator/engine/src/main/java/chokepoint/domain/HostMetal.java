package chokepoint.domain;

/**
 * How a by-product hangs on the metal with which it is mined.
 *
 * @param share of the country's output of the by-product that comes with the host
 * @param headroom how many times its base-year output could be recovered from the host's base-year output
 */
public record HostMetal(@Unit("1") double share, @Unit("1") double headroom) {

    public HostMetal {
        Require.between(share, 0, 1, "share");
        Require.between(headroom, 1, 1000, "headroom");
    }
}
