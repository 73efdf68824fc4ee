package chokepoint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.domain.PoliticsRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom instruments are against, and what that does to relations (MODEL.md, 7.8). */
class SidesTest {

    /** Bans cost 0.3, quotas 0.2, licences 0.15, tariffs 0.4 for each 100 %. */
    private static final PoliticsRules RULES = new PoliticsRules(0.3, 36, 0, -0.3, 0.3, 0.2, 0.15, 0.4, 0.3);

    /** Of those in {@link Examples}: the country itself means nobody, no name all others. */
    private static final Map<Class<?>, List<String>> TARGETS = Map.of(
            ExportBan.class, List.of("C1", "C2"),
            ExportQuota.class, List.of(),
            Tariff.class, List.of("C0", "C2"),
            ExportLicence.class, List.of("C1"),
            Stockpile.class, List.of("C1"),
            Truce.class, List.of("C1"),
            CapacityAward.class, List.of("C0"),
            PartnerDeal.class, List.of("C1"),
            PriceFloor.class, List.of("C0"));

    /** The tariff is of 40 %: 0.4 times 0.4. */
    private static final Map<Class<?>, Double> HARMS =
            Map.of(ExportBan.class, 0.3, ExportQuota.class, 0.2, ExportLicence.class, 0.15, Tariff.class, 0.16);

    @ParameterizedTest
    @MethodSource("chokepoint.policy.Examples#everyInstrument")
    void itIsAgainstThoseItNames(Class<?> type) {
        assertEquals(TARGETS.get(type), Examples.of(type, Examples.ALWAYS).targets());
    }

    @ParameterizedTest
    @MethodSource("chokepoint.policy.Examples#everyInstrument")
    void onlyWhatHindersTradeHarmsRelations(Class<?> type) {
        double harm = Examples.of(type, Examples.ALWAYS).harm(RULES);

        assertEquals(HARMS.getOrDefault(type, 0.0), harm, 1e-15);
    }
}
