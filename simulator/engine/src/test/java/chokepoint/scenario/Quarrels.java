package chokepoint.scenario;

import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportLicence;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import chokepoint.policy.Truce;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Policies of random worlds whose governments threaten, answer and make truces. */
final class Quarrels {

    private Quarrels() {}

    /** Licences, and what is announced and may be withdrawn; when they come depends on chance alone. */
    static Map<String, PolicyInstrument> announcements(long seed) {
        Random random = new Random(~seed);
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        for (int c = 0; c < 4; c++) {
            String country = "C" + c;
            String other = "C" + (c + 3) % 4;
            List<String> aimed = random.nextBoolean() ? List.of() : List.of(other, "C" + (c + 2) % 4);
            policies.put(
                    country + " licenses",
                    new ExportLicence(
                            country,
                            List.of(),
                            random.nextBoolean() ? List.of() : List.of(Stage.REFINED),
                            aimed,
                            random.nextInt(4),
                            random.nextInt(5),
                            6 + random.nextInt(10),
                            -0.2,
                            notice(random)));
            policies.put(
                    country + " threatens",
                    new Tariff(
                            country,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of("m0"),
                            List.of(other),
                            random.nextDouble(),
                            new Timing.Window(2 + random.nextInt(30), 5 + random.nextInt(20), 4, 0.55)));
            policies.put(
                    country + " warns " + other,
                    new ExportBan(country, List.of(), List.of(), List.of(other), notice(random)));
            policies.put(
                    country + " means to limit",
                    new ExportQuota(country, List.of("m1"), List.of(), 0.7, notice(random)));
        }
        return policies;
    }

    private static Timing notice(Random random) {
        return new Timing.Spells(0.4, 3, 3, 0.5, 4, 20, 1 + random.nextInt(8), 0.3 + 0.7 * random.nextDouble());
    }

    /** What depends on relations, prices and other policies. */
    static Map<String, PolicyInstrument> quarrels(long seed) {
        Random random = new Random(seed + 1);
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        policies.put(
                "C0 feels pressed",
                new ExportBan(
                        "C0",
                        List.of("m0"),
                        List.of(),
                        List.of("C1", "C2"),
                        new Timing.Pressure(0.1, 1, 1.5, 2, 5, 0.5, 4, 20, 0, 1)));
        policies.put(
                "C1 feels rich",
                new ExportQuota(
                        "C1",
                        List.of(),
                        List.of(),
                        0.6,
                        new Timing.Pressure(0.2, 0.6, -1, 0, 5, 0.5, 4, 20, random.nextInt(3), 1)));
        policies.put(
                "C1 answers C0",
                new Tariff(
                        "C1",
                        List.of("C0"),
                        List.of(),
                        List.of(),
                        0.4,
                        new Timing.Response(List.of("C0 feels pressed", "C0 warns C3", "C0 taxes C1"), 0.8, 1, 9)));
        policies.put(
                "C0 answers C1",
                new ExportLicence(
                        "C0",
                        List.of(),
                        List.of(),
                        List.of("C1"),
                        2,
                        3,
                        9,
                        -0.5,
                        new Timing.Response(List.of("C1 answers C0", "C0 answers C1", "C1 taxes C2"), 0.9, 0, 9)));
        policies.put(
                "C2 answers all",
                new ExportBan(
                        "C2",
                        List.of(),
                        List.of(Stage.REFINED),
                        List.of(),
                        new Timing.Response(List.of("C1 answers C0", "C0 answers C1", "C3 threatens"), 0.5, 2, 2)));
        policies.put("C0 and C1 rest", new Truce("C0", "C1", new Timing.Spells(0.5, 4, 4, 0.5, 5, 10, 2, 0.8)));
        policies.put(
                "C2 and C1 rest", new Truce("C2", "C1", new Timing.Response(List.of("C2 answers all"), 0.7, 3, 3)));
        return policies;
    }
}
