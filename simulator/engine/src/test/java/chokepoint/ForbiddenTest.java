package chokepoint;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What no class of the engine does, because a run must give the same bits on every machine. Every rule
 * is also checked on planted classes, where it must fail.
 */
class ForbiddenTest {

    private static DescribedPredicate<AccessTarget> member(Set<String> owners, String namesRegex) {
        return DescribedPredicate.describe(
                owners + "." + namesRegex,
                access -> owners.contains(access.getOwner().getName())
                        && access.getName().matches(namesRegex));
    }

    private static ArchRule noUse(Set<String> owners, String namesRegex) {
        return noClasses().should().accessTargetWhere(target(member(owners, namesRegex)));
    }

    @Test
    void noOtherRandomNumbersThanDraws() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)"
                                + "|java\\.security\\.SecureRandom|org\\.apache\\.commons\\.math3\\.random\\.(?!SobolSequenceGenerator).*")
                .because("a generator has a state, and what comes out of it depends on who asked before");
        Rules.check(rule, "Sins.draw");
        Rules.check(noUse(Set.of("java.lang.Math", "java.lang.StrictMath"), "random"), "Sins.luck");
    }

    @Test
    void exponentialsAndTheirKinComeFromReals() {
        String inexact = "exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot";
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("chokepoint.numeric.Reals")
                .should()
                .accessTargetWhere(target(member(
                        Set.of("java.lang.Math", "java.lang.StrictMath", "org.apache.commons.math3.util.FastMath"),
                        inexact)))
                .because("one place decides how bits are kept equal across machines");
        Rules.check(rule, "Sins.exponential");
    }

    @Test
    void theEngineDoesNotPrint() {
        Rules.check(noUse(Set.of("java.lang.System"), "out|err"), "Sins.print");
    }

    @Test
    void theEngineHasNoClock() {
        Rules.check(noUse(Set.of("java.lang.System"), "currentTimeMillis|nanoTime"), "Sins.clock");
        Rules.check(noClasses().should().dependOnClassesThat().resideInAPackage("java.time.."), "Sins.minutes");
    }

    @Test
    void whatIsStaticIsConstant() {
        Rules.check(fields().that().areStatic().should().beFinal(), "Sins.counter");
    }

    @Test
    void noCollectionWhoseOrderIsChance() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("chokepoint.scenario.Consistency")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Identity|Weak|concurrent\\.Concurrent)?Hash(Map|Set|table)")
                .because("order is written down; Consistency looks up, and never goes through");
        Rules.check(rule, "Sins.unordered");
    }

    @Test
    void noSumInParallel() {
        DescribedPredicate<HasName> parallel = DescribedPredicate.describe(
                "parallel", access -> access.getName().startsWith("parallel"));
        Rules.check(noClasses().should().callMethodWhere(target(parallel)), "Sins.sum");
    }
}
