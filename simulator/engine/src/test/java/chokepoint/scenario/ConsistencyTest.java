package chokepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.HostMetal;
import chokepoint.domain.Industry;
import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.domain.Stage;
import chokepoint.policy.CapacityAward;
import chokepoint.policy.ExportBan;
import chokepoint.policy.PartnerDeal;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Stockpile;
import chokepoint.policy.Timing;
import chokepoint.scenario.Consistency.Fault;
import chokepoint.scenario.Scenario.Source;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConsistencyTest {

    private static final Variants PLAIN = Variants.plain();

    private static void assertFault(String path, String words, Variants variant) {
        assertFault(path, words, variant.scenario());
    }

    private static void assertFault(String path, String words, Scenario scenario) {
        List<Fault> faults = Consistency.faults(scenario);

        assertEquals(List.of(path), faults.stream().map(Fault::path).toList());
        assertTrue(faults.get(0).message().contains(words), faults.get(0).message());
        Exception refused = assertThrows(IllegalArgumentException.class, () -> Compiler.compile(scenario));
        assertEquals(path + ": " + faults.get(0).message(), refused.getMessage());
    }

    @Test
    void aSoundScenarioHasNoFaults() {
        assertEquals(List.of(), Consistency.faults(PLAIN.scenario()));
        assertEquals(List.of(), Consistency.faults(RandomWorlds.stormy(213)));
    }

    @Test
    void nobodyRefines() {
        assertFault(
                "production.ore.refined",
                "at least one country",
                PLAIN.production(Map.of(Source.MINED, Map.of("A", 1.0))));
    }

    @Test
    void moreIsMinedThanRefined() {
        assertFault(
                "production.ore",
                "same total",
                PLAIN.production(Variants.production(Map.of("A", 102.0), Map.of("A", 100.0))));
    }

    @Test
    void outputBelowNothing() {
        assertFault(
                "production.ore.secondary.B",
                "must not be negative",
                PLAIN.production(Map.of(Source.REFINED, Map.of("A", 10.0), Source.SECONDARY, Map.of("B", -1.0))));
    }

    @Test
    void nobodyUses() {
        assertFault("demand.ore", "at least one country", PLAIN.demand(Map.of()));
    }

    @Test
    void demandBelowNothing() {
        assertFault("demand.ore.B", "must not be negative", PLAIN.demand(Map.of("A", 0.5, "B", -0.5, "C", 1.0)));
    }

    @Test
    void nothingIsMadeOfIt() {
        assertFault("end-uses.ore", "at least one end use", PLAIN.endUses(Map.of()));
    }

    @Test
    void hubsThatReExportMoreThanHalf() {
        assertFault("hubs.ore", "(0.75) must not exceed half", PLAIN.hubs(Map.of("A", 0.5, "B", 0.25)));
    }

    @Test
    void freightThatIsMissingOrAbsurd() {
        assertFault("trade-costs.ZONE.ZONE", "is missing", PLAIN.tradeCosts(Map.of("ZONE", Map.of())));
        assertFault("trade-costs.ZONE.ZONE", "must be between", PLAIN.tradeCosts(Map.of("ZONE", Map.of("ZONE", -0.1))));
    }

    @Test
    void anIndustryThatUsesNothing() {
        Scenario plain = PLAIN.scenario();
        Scenario scenario = new Scenario(
                plain.scope(),
                false,
                plain.market(),
                plain.politics(),
                Map.of(),
                Map.of("pains", Industry.PLAIN),
                Map.of(),
                Map.of(),
                plain.minerals(),
                plain.countries(),
                plain.production(),
                plain.capacity(),
                plain.demand(),
                plain.endUses(),
                plain.tradeCosts(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        assertFault("industries.pains", "must be an end use", scenario);
    }

    @Test
    void hostsThatCannotBe() {
        assertFault("hosts.ore.C", "must be a country in which ore is produced", hosted("C", "iron", 1));
        assertFault("hosts.ore.A.ore", "must be another metal", hosted("A", "ore", 1));
        Scenario twice = IndustryWorlds.with(
                PLAIN.scenario(),
                Scenarios.rules(),
                Map.of(),
                Map.of("ore", Map.of("A", Map.of("iron", new HostMetal(0.6, 2), "zinc", new HostMetal(0.6, 2)))));
        assertFault("hosts.ore.A", "(1.2) must not exceed 1", twice);
        assertEquals(List.of(), Consistency.faults(hosted("A", "iron", 1)));
    }

    private static Scenario hosted(String country, String host, double share) {
        return IndustryWorlds.with(
                PLAIN.scenario(),
                Scenarios.rules(),
                Map.of(),
                Map.of("ore", Map.of(country, Map.of(host, new HostMetal(share, 2)))));
    }

    @Test
    void stockpilesThatServeAnEndUseNobodyKnows() {
        Timing always = new Timing.Window(0, 100);
        Stockpile sound = new Stockpile("A", List.of(), 60, 0, 12, 1.2, 2, 0.3, List.of("paint"), 0.1, always);
        Stockpile misspelt = new Stockpile("A", List.of(), 60, 0, 12, 1.2, 2, 0.3, List.of("pains"), 0.1, always);

        assertEquals(
                List.of(),
                Consistency.faults(PLAIN.policies(Map.of("sound", sound)).scenario()));
        assertFault(
                "policies.misspelt.first",
                "must name end uses, of [paint]",
                PLAIN.policies(Map.of("misspelt", misspelt)));
    }

    @Test
    void allFaultsAreListedAtOnce() {
        Variants variant = PLAIN.demand(Map.of()).endUses(Map.of()).hubs(Map.of("A", 0.9));

        assertEquals(
                List.of("demand.ore", "end-uses.ore", "hubs.ore"),
                Consistency.faults(variant.scenario()).stream().map(Fault::path).toList());
    }

    private static Scenario related(Map<String, Map<String, Double>> relations) {
        Scenario plain = PLAIN.scenario();
        return Changed.of(plain, Map.of("relations", relations));
    }

    @Test
    void relationsThatCannotBe() {
        assertEquals(List.of(), Consistency.faults(related(Map.of("A", Map.of("B", -1.0), "B", Map.of("A", -1.0)))));
        assertFault("relations.A.A", "must be with another country", related(Map.of("A", Map.of("A", 1.0))));
        assertFault("relations.A.B", "(-1.1) must be between", related(Map.of("A", Map.of("B", -1.1))));
        assertEquals(
                List.of("relations.A.B", "relations.B.A"),
                Consistency.faults(related(Map.of("A", Map.of("B", 0.5), "B", Map.of("A", 0.4)))).stream()
                        .map(Fault::path)
                        .sorted()
                        .toList());
    }

    @Test
    void anAnswerToWhatIsNotThere() {
        Timing.Response response = new Timing.Response(List.of("quota"), 1, 0, 10);
        PolicyInstrument answer = new ExportBan("A", List.of(), List.of(), List.of(), response);

        assertFault(
                "policies.answer.timing.to", "there is no policy 'quota'", PLAIN.policies(Map.of("answer", answer)));
    }

    private static void assertProjectFault(String path, String words, Scenario scenario) {
        List<Fault> faults = Consistency.faults(scenario);

        assertEquals(List.of(path), faults.stream().map(Fault::path).toList());
        assertTrue(faults.get(0).message().contains(words), faults.get(0).message());
    }

    private static Scenario withPolicy(PolicyInstrument policy) {
        return RandomWorlds.with(SupportedWorlds.withProjects(RandomWorlds.calm(213)), Map.of("p", policy), Map.of());
    }

    @Test
    void anAwardOrADealWithoutAProjectListsWhatThereIs() {
        Timing always = new Timing.Window(0, 1000);

        assertProjectFault(
                "policies.p",
                "C2 has no project for m0; projects are: ",
                withPolicy(new PartnerDeal("C1", "C2", List.of("m0"), List.of(), 0.5, 0, 0, 0.5, false, 0, always)));
        assertProjectFault(
                "policies.p",
                "m1 refined C1",
                withPolicy(new CapacityAward("C1", List.of("m1"), List.of(Stage.MINED), 0.5, 0, 0, 0, always)));
        assertProjectFault(
                "policies.p",
                "C2 has no project for any mineral",
                withPolicy(new CapacityAward("C2", List.of(), List.of(), 0.5, 0, 0, 0, always)));
    }

    @Test
    void aDealWithOneself() {
        assertProjectFault(
                "policies.p.host",
                "must be another country",
                withPolicy(new PartnerDeal(
                        "C1", "C1", List.of("m1"), List.of(), 0.5, 0, 0, 0.5, false, 0, new Timing.Window(0, 1000))));
    }

    @Test
    void aMineOfAMineralThatIsNotMined() {
        Project project = new Project(Prior.of(1), Prior.of(1), Prior.of(1), Prior.of(1));
        // In every random world that has a third mineral, it is not mined.
        Scenario world = LongStream.range(301, 400)
                .mapToObj(RandomWorlds::calm)
                .filter(some -> some.scope().contains("m2"))
                .findFirst()
                .orElseThrow();

        assertProjectFault(
                "projects.m2.mined",
                "has no mined market",
                SupportedWorlds.withProjects(world, Map.of("m2", Map.of(Stage.MINED, Map.of("C0", project)))));
    }
}
