package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.Prior;
import chokepoint.domain.Shares;
import chokepoint.domain.Stage;
import chokepoint.domain.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordBinderTest {

    record Numbers(
            @Unit("t/year") double amount,
            int count,
            @Unit("months") long big,
            boolean on,
            String label) {}

    record Uncertain(@Unit("USD/t") Prior price, Map<String, @Unit("1") Prior> more) {}

    record Named(
            Map<String, String> countries,
            @NameOf("countries") String home,
            List<@NameOf("countries") String> away,
            Map<@NameOf("countries") String, Stage> stages,
            Map<Stage, Double> weights) {}

    record Split(
            @Unit("1") Map<String, @Shares Map<String, Double>> whole,
            @Shares(partial = true) Map<String, Prior> part) {}

    record Inner(
            @Default("7") int stockCover, @Default("[]") List<Stage> stages) {
        Inner {
            if (stockCover < 0) {
                throw new IllegalArgumentException("stock-cover (" + stockCover + ") must not be negative");
            }
            if (stages.size() > 1) {
                throw new IllegalArgumentException("too many in all");
            }
        }
    }

    record Outer(
            Inner inner,
            @Default("{}") Inner other,
            @Default("[]") List<Shape> shapes) {}

    sealed interface Shape permits RoundThing, Square {}

    record RoundThing(double radius) implements Shape {}

    record Square(
            @Unit("m") double side,
            @Default("{stock-cover: 3}") Inner inner) implements Shape {}

    private static <T extends Record> T bind(Class<T> type, String text) {
        return RecordBinder.bind(CanonicalJson.parse("x", text), type);
    }

    private static List<String> refusals(Class<? extends Record> type, String text) {
        return assertThrows(ConfigException.class, () -> bind(type, text)).problems().stream()
                .map(problem -> problem.text().lines().findFirst().orElseThrow())
                .toList();
    }

    private static void assertRefused(Class<? extends Record> type, String text, String... refusals) {
        assertEquals(List.of(refusals), refusals(type, text));
    }

    @Test
    void bindsSimpleValues() {
        assertEquals(
                new Numbers(5, 120, -9_000_000_000L, true, "yes"),
                bind(Numbers.class, "{amount: 5, count: 0120, big: -9000000000, on: true, label: yes}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc|expected a number in t/year but found 'abc'",
                "25%|expected a number in t/year but found '25%'; write the bare number in that unit",
                "2% / yaer|expected a number in t/year but found '2% / yaer'; write the bare number in that unit",
                "12 months|expected a number in t/year but found '12 months'; write the bare number in that unit",
                "\"5\"|expected a number in t/year but found '5'; write it without quotes",
                ".nan|expected a number in t/year but found '.nan'",
                "-.inf|expected a number in t/year but found '-.inf'",
                "NaN|expected a number in t/year but found 'NaN'",
                "1e999|expected a number in t/year but found '1e999'; it is too large",
                "true|expected a number in t/year but found 'true'",
                "~|expected a number in t/year but found nothing",
                "[1]|expected a number in t/year but found a list",
                "{a: 1}|expected a number in t/year but found a map"
            })
    void refusesWhatIsNoNumber(String value, String message) {
        assertRefused(
                Numbers.class,
                "amount: " + value + "\ncount: 1\nbig: 1\non: true\nlabel: a",
                "x:1:9: error: amount: " + message);
    }

    @Test
    void refusesEveryWrongKindAtOnce() {
        assertRefused(
                Numbers.class,
                "amount: 1\ncount: 1.0\nbig: 99999999999999999999\non: yes\nlabel: 5",
                "x:2:8: error: count: expected a whole number but found '1.0'",
                "x:3:6: error: big: expected a whole number in months but found '99999999999999999999';"
                        + " it must be between -9223372036854775808 and 9223372036854775807",
                "x:4:5: error: on: expected true or false but found 'yes'",
                "x:5:8: error: label: expected a text but found '5'; put it in quotes");
        assertRefused(
                Numbers.class,
                "{amount: 1, count: 3000000000, big: 12 months, on: true, label: [a]}",
                "x:1:20: error: count: expected a whole number but found '3000000000';"
                        + " it must be between -2147483648 and 2147483647",
                "x:1:37: error: big: expected a whole number in months but found '12 months';"
                        + " write the bare number in that unit",
                "x:1:65: error: label: expected a text but found a list");
    }

    @Test
    void namesUnknownAndMissingKeys() {
        assertRefused(
                Numbers.class,
                "amuont: 1\ncount: 1\nbig: 1\non: true\nrandom-thing: 2",
                "x:1:1: error: missing key 'label'",
                "x:1:1: error: amuont: unknown key; did you mean 'amount'?; known keys: amount, count, big, on, label",
                "x:5:1: error: random-thing: unknown key; known keys: amount, count, big, on, label");
    }

    @Test
    void bindsPriorsFromNumbersAndMaps() {
        assertEquals(
                new Uncertain(Prior.of(5), Map.of("a", new Prior(1, 2, 3))),
                bind(Uncertain.class, "{price: 5, more: {a: {low: 1, mid: 2, high: 3}}}"));
        assertRefused(
                Uncertain.class,
                "price: {low: 1, mid: a, high: 3}\nmore:\n  a: {low: 4, mid: 2, high: 3}\n  b: 5%",
                "x:1:22: error: price.mid: expected a number in USD/t but found 'a'",
                "x:3:12: error: more.a.low: low (4.0) must not exceed mid (2.0), nor mid exceed high (3.0)",
                "x:4:6: error: more.b: expected a number but found '5%'; write the bare number");
    }

    @Test
    void checksNamesInValuesListsAndKeys() {
        String countries = "countries: {CHN: China, USA: States}\n";
        assertEquals(
                new Named(
                        Map.of("CHN", "China", "USA", "States"),
                        "CHN",
                        List.of("USA"),
                        Map.of("USA", Stage.MINED),
                        Map.of(Stage.REFINED, 2.0)),
                bind(Named.class, countries + "home: CHN\naway: [USA]\nstages: {USA: mined}\nweights: {refined: 2}"));
        assertRefused(
                Named.class,
                countries + "home: CHM\naway: [USA, usa, XXXXX, USA]\nstages: {US: mind}\nweights: {refine: 2}",
                "x:2:7: error: home: 'CHM' is not a name in countries; did you mean 'CHN'?; known names: CHN, USA",
                "x:3:13: error: away[1]: 'usa' is not a name in countries; did you mean 'USA'?; known names: CHN, USA",
                "x:3:18: error: away[2]: 'XXXXX' is not a name in countries; known names: CHN, USA",
                "x:3:25: error: away[3]: 'USA' is named twice",
                "x:4:10: error: stages.US: 'US' is not a name in countries; did you mean 'USA'?; known names: CHN, USA",
                "x:4:14: error: stages.US: expected one of mined, refined but found 'mind'; did you mean 'mined'?",
                "x:5:11: error: weights.refine: unknown key; did you mean 'refined'?; known keys: mined, refined");
    }

    @Test
    void saysNothingOfNamesInASectionThatIsItselfAtFault() {
        assertRefused(
                Named.class,
                "countries: 5\nhome: CHM\naway: {}\nstages: []\nweights: {}",
                "x:1:12: error: countries: expected a map of keys but found '5'",
                "x:3:7: error: away: expected a list but found a map",
                "x:4:9: error: stages: expected a map of keys but found a list");
    }

    @Test
    void checksThatSharesSumToOne() {
        bind(Split.class, "{whole: {a: {x: 0.1, y: 0.2, z: 0.7}}, part: {x: 0.5, y: {low: 0, mid: 0.4, high: 5}}}");
        assertRefused(
                Split.class,
                "whole:\n  a: {x: 0.5, y: 0.25}\n  b: {x: 1.5, y: -0.5}\npart: {x: 0.75, y: 0.5}",
                "x:2:6: error: whole.a: shares must sum to 1, but sum to 0.75",
                "x:3:18: error: whole.b.y: a share (-0.5) must not be negative",
                "x:4:7: error: part: shares must sum to at most 1, but sum to 1.25");
    }

    @Test
    void takesDefaultsForMissingKeys() {
        assertEquals(
                new Outer(
                        new Inner(7, List.of()),
                        new Inner(7, List.of()),
                        List.of(new RoundThing(2), new Square(1, new Inner(3, List.of())))),
                bind(Outer.class, "{inner: {}, shapes: [{type: round-thing, radius: 2}, {type: square, side: 1}]}"));
    }

    @Test
    void reportsWhatConstructorsRefuseAtTheValueTheyName() {
        assertRefused(
                Outer.class,
                "inner:\n  stock-cover: -1\nother: {stages: [mined, refined]}",
                "x:2:16: error: inner.stock-cover: stock-cover (-1) must not be negative",
                "x:3:8: error: other: too many in all");
    }

    @Test
    void namesTheKnownTypes() {
        assertRefused(
                Outer.class,
                "inner: {}\nshapes:\n- {type: sqare, side: 1}\n- {radius: 1}\n- {type: [a]}\n- 5\n- {type: square, side: 1 m, x: 1}",
                "x:3:10: error: shapes[0].type: unknown type 'sqare'; did you mean 'square'?; known types: round-thing, square",
                "x:4:3: error: shapes[1]: missing key 'type'; known types: round-thing, square",
                "x:5:10: error: shapes[2].type: unknown type a list; known types: round-thing, square",
                "x:6:3: error: shapes[3]: expected a map of keys but found '5'",
                "x:7:24: error: shapes[4].side: expected a number in m but found '1 m'; write the bare number in that unit",
                "x:7:29: error: shapes[4].x: unknown key; known keys: side, inner");
    }

    @Test
    void breaksOffAtABugInARecord() {
        assertThrows(IllegalStateException.class, () -> bind(Buggy.class, "a: 1"));
        assertThrows(IllegalStateException.class, () -> bind(Unheard.class, "a: 1"));
    }

    record Buggy(int a) {
        Buggy {
            if (a == 1) {
                throw new IndexOutOfBoundsException(a);
            }
        }
    }

    record Unheard(StringBuilder a) {}
}
