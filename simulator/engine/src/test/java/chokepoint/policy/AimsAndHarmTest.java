package chokepoint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.PoliticsRules;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whom instruments are aimed at, what they do to relations (MODEL.md, P2), and when they are announced. */
class AimsAndHarmTest {

    private static final List<String> ALL = List.of();
    private static final Timing ALWAYS = Examples.ALWAYS;
    private static final PoliticsRules RULES = new PoliticsRules(0, 36, 0, -0.3, 0.31, 0.11, 0.13, 0.5, 0.3);

    private static void isAimed(PolicyInstrument instrument, double harm, String... targets) {
        assertEquals(List.of(targets), instrument.targets());
        assertEquals(harm, instrument.harm(RULES), 1e-15);
    }

    @Test
    void controlsAndTariffsHarmWhomTheyAreAimedAt() {
        isAimed(new ExportBan("C0", ALL, List.of(), List.of("C1", "C2"), ALWAYS), 0.31, "C1", "C2");
        isAimed(new ExportLicence("C0", ALL, List.of(), List.of("C2"), 1, 2, 4, -0.3, ALWAYS), 0.13, "C2");
        isAimed(new Tariff("C0", List.of("C1"), ALL, List.of(), 0.4, ALWAYS), 0.2, "C1");
        // A quota names nobody, so it is felt by all.
        isAimed(new ExportQuota("C0", ALL, List.of(), 0.3, ALWAYS), 0.11);
    }

    @Test
    void whatSupportsSupplyOrMakesPeaceHarmsNobody() {
        // Who is aimed at himself is aimed at nobody.
        isAimed(Examples.of(Stockpile.class, ALWAYS), 0, "C1");
        isAimed(Examples.of(CapacityAward.class, ALWAYS), 0, "C0");
        isAimed(Examples.of(PartnerDeal.class, ALWAYS), 0, "C1");
        isAimed(Examples.of(PriceFloor.class, ALWAYS), 0, "C0");
        isAimed(Examples.of(Truce.class, ALWAYS), 0, "C1");
    }

    @Test
    void anAnswerIsNotAnnouncedAndKeepsAllButWhatItAnswers() {
        Timing.Response answer = new Timing.Response(List.of("a"), 0.7, 3, 5);

        assertEquals(0, answer.notice());
        assertEquals(1, answer.carriedOut());
        assertEquals(new Timing.Response(List.of("b", "c"), 0.7, 3, 5), answer.to(List.of("b", "c")));
        assertTrue(bound(answer).isAnswer());
        assertFalse(bound(ALWAYS).isAnswer());
    }

    private static BoundPolicy bound(Timing timing) {
        PolicyInstrument.Effect effect = Examples.of(Truce.class, timing).bind(new TestLanes());
        return new BoundPolicy("policy", 1, timing, effect, 0, new int[0], 0, new int[0], new int[0], true);
    }

    private static void refused(String word, Supplier<Timing> timing) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, timing::get);
        String message = Objects.requireNonNull(refusal.getMessage());
        assertTrue(message.startsWith(word), message);
    }

    @Test
    void announcementsThatMakeNoSenseAreRefusedWhateverTheTiming() {
        refused("notice", () -> new Timing.Window(0, 1, -1, 1));
        refused("carried-out", () -> new Timing.Window(0, 1, 1, 1.1));
        refused("carried-out", () -> new Timing.Spells(1, 0, 1, 0.5, 4, 20, 1, -0.1));
        refused("notice", () -> new Timing.Pressure(0.1, 0.5, 0, 0, 1, 0.5, 4, 20, -1, 1));
        refused("short-share", () -> new Timing.Pressure(0.1, 0.5, 0, 0, 1, 1.5, 4, 20, 1, 1));
        refused("price-weight", () -> new Timing.Pressure(0.1, 0.5, 6, 0, 1, 0.5, 4, 20, 1, 1));
    }
}
