package chokepoint.policy;

import chokepoint.domain.Stage;
import chokepoint.world.Border;
import chokepoint.world.Lanes;
import chokepoint.world.Support;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One market of one mineral, M0, and three countries, C0, C1 and C2. Lane {@code 3 from + to}; desk {@code from}; base-year
 * exports of 10, 20 and 30 t/month. Another mineral, M1, is neither traded nor used.
 */
record TestLanes() implements Lanes {

    private static final List<String> COUNTRIES = List.of("C0", "C1", "C2");

    /** Names that stand for nothing. */
    static final Lanes NONE = new Lanes() {
        @Override
        public int[] between(
                List<String> minerals, List<Stage> stages, List<String> exporters, List<String> importers) {
            return new int[0];
        }

        @Override
        public int[] desks(List<String> minerals, List<Stage> stages, String exporter) {
            return new int[0];
        }

        @Override
        public int[] projects(List<String> minerals, List<Stage> stages, String country) {
            return new int[0];
        }

        @Override
        public double baseExports(int desk) {
            throw new AssertionError("there is no desk");
        }

        @Override
        public double baseTrade(int lane) {
            throw new AssertionError("there is no lane");
        }

        @Override
        public int importer(int lane) {
            throw new AssertionError("there is no lane");
        }

        @Override
        public int[] minerals(List<String> names) {
            return new int[0];
        }

        @Override
        public double baseUse(int mineral, int country) {
            throw new AssertionError("there is no mineral");
        }

        @Override
        public int endUse(String name) {
            return -1;
        }

        @Override
        public int country(String name) {
            return COUNTRIES.indexOf(name);
        }
    };

    @Override
    public int[] between(List<String> minerals, List<Stage> stages, List<String> exporters, List<String> importers) {
        if (!minerals.isEmpty() && !minerals.contains("M0")) {
            return new int[0];
        }
        return IntStream.of(numbers(exporters))
                .flatMap(from -> IntStream.of(numbers(importers))
                        .filter(to -> from != to)
                        .map(to -> 3 * from + to))
                .toArray();
    }

    @Override
    public int[] desks(List<String> minerals, List<Stage> stages, String exporter) {
        return numbers(List.of(exporter));
    }

    /** One in each country. */
    @Override
    public int[] projects(List<String> minerals, List<Stage> stages, String country) {
        return numbers(List.of(country));
    }

    @Override
    public double baseExports(int desk) {
        return 10 * (desk + 1.0);
    }

    @Override
    public double baseTrade(int lane) {
        return lane + 1.0;
    }

    @Override
    public int importer(int lane) {
        return lane % 3;
    }

    @Override
    public int[] minerals(List<String> names) {
        return new int[] {0, 1};
    }

    /** Of M0 365, 730 and 1095 t/month: 12, 24 and 36 t a day. */
    @Override
    public double baseUse(int mineral, int country) {
        return mineral == 0 ? 365 * (country + 1.0) : 0;
    }

    @Override
    public int endUse(String name) {
        return List.of("alloys", "chips", "defence").indexOf(name);
    }

    @Override
    public int country(String name) {
        return COUNTRIES.indexOf(name);
    }

    private static int[] numbers(List<String> names) {
        return names.isEmpty()
                ? new int[] {0, 1, 2}
                : names.stream().mapToInt(COUNTRIES::indexOf).toArray();
    }

    /** The border of these lanes, open. */
    static Border border() {
        return new Border(9, 3);
    }

    /** No support for the three countries. */
    static Support support() {
        return new Support(3, 2, 3, 3);
    }

    /** Whether anything is supported. */
    static boolean supports(Support support) {
        return IntStream.range(0, 3).anyMatch(c -> support.reserve(c, 0) != null || support.promised(c) > 0);
    }

    /** The numbers of the lanes that are closed. */
    static int[] closed(Border border) {
        return IntStream.range(0, 9).filter(border::isClosed).toArray();
    }

    /** The added tariff by lane. */
    static double[] tariffs(Border border) {
        double[] tariffs = new double[9];
        Arrays.setAll(tariffs, border::addedTariff);
        return tariffs;
    }

    /** The limit by lane. */
    static double[] laneLimits(Border border) {
        double[] limits = new double[9];
        Arrays.setAll(limits, border::laneTonnes);
        return limits;
    }

    /** The quota by desk. */
    static double[] quotas(Border border) {
        double[] quotas = new double[3];
        Arrays.setAll(quotas, border::quotaTonnes);
        return quotas;
    }
}
