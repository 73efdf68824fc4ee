package chokepoint.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A small example of every instrument, aimed at countries and minerals of the random worlds. */
public final class Examples {

    /** In force in every month. */
    public static final Timing ALWAYS = new Timing.Window(0, 1_000_000);

    private Examples() {}

    /** Every instrument that is permitted; a new one is tested as soon as it is. */
    public static Stream<Class<?>> everyInstrument() {
        return Arrays.stream(PolicyInstrument.class.getPermittedSubclasses());
    }

    /** An instrument of a type; a new type must add its example here. */
    public static PolicyInstrument of(Class<?> type, Timing timing) {
        if (type == ExportBan.class) {
            return new ExportBan("C0", List.of(), List.of(), List.of("C1", "C2"), timing);
        }
        if (type == ExportQuota.class) {
            return new ExportQuota("C0", List.of(), List.of(), 0.3, timing);
        }
        if (type == Tariff.class) {
            return new Tariff("C1", List.of("C0", "C2"), List.of(), List.of(), 0.4, timing);
        }
        if (type == ExportLicence.class) {
            return new ExportLicence("C0", List.of(), List.of(), List.of(), 2, 4, 10, -0.3, timing);
        }
        if (type == Stockpile.class) {
            return new Stockpile("C1", List.of(), 90, 20, 6, 1.3, 2, 0.3, List.of("chips"), 0.1, timing);
        }
        if (type == Truce.class) {
            return new Truce("C0", "C1", timing);
        }
        if (type == CapacityAward.class) {
            return new CapacityAward("C0", List.of(), List.of(), 0.3, 0.3, 0.1, 0.2, timing);
        }
        if (type == PartnerDeal.class) {
            return new PartnerDeal("C1", "C0", List.of(), List.of(), 0.3, 0.3, 0.1, 0.5, true, 0, timing);
        }
        if (type == PriceFloor.class) {
            return new PriceFloor("C0", List.of(), List.of(), 2000, timing);
        }
        throw new AssertionError("add an example of " + type);
    }
}
