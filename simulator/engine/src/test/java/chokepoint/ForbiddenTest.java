package chokepoint;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What no class of the engine does, because a run must give the same bits on every machine. Every rule
 * is also checked on planted classes, where it must fail.
 */
class ForbiddenTest {

    private static final String INEXACT =
            "exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot";

    /** Rounded once by IEEE 754, not rounded at all, or of whole numbers. */
    private static final String EXACT = "sqrt|abs|min|max|rint|round|floor|ceil|signum|copySign|nextUp|nextDown|ulp"
            + "|(add|subtract|multiply|increment|toInt|negate)(Exact)?|floor(Div|Mod)";

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
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("chokepoint.numeric.Reals")
                .should()
                .accessTargetWhere(target(member(
                        Set.of("java.lang.Math", "java.lang.StrictMath", "org.apache.commons.math3.util.FastMath"),
                        INEXACT)))
                .because("one place decides how bits are kept equal across machines");
        for (String sin : Set.of("exponential", "logarithm", "strictPower", "sine")) {
            Rules.check(rule, "Sins." + sin);
        }
    }

    @Test
    void strictMathAndFastMathAreForRealsAlone() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("chokepoint.numeric.Reals")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.StrictMath|org\\.apache\\.commons\\.math3\\.util\\.FastMath")
                .because("there is one place to look");
        Rules.check(rule, "Sins.strictPower");
    }

    @Test
    void ofMathOnlyWhatIsExactIsUsed() {
        DescribedPredicate<AccessTarget> other = DescribedPredicate.describe(
                "Math other than " + EXACT,
                access -> access.getOwner().getName().equals("java.lang.Math")
                        && !access.getName().matches(EXACT));
        ArchRule rule = noClasses()
                .should()
                .accessTargetWhere(target(other))
                .because("IEEE 754 fixes the bits of these; a fused multiply-add rounds once where others round twice");
        for (String sin : Set.of("fused", "exponential", "sine")) {
            Rules.check(rule, "Sins." + sin);
        }
    }

    @Test
    void noSumWhoseOrderOrCompensationIsTheLibrarys() {
        ArchRule sums = noClasses()
                .should()
                .accessTargetWhere(target(member(
                        Set.of("java.util.stream.DoubleStream"), "sum|average|summaryStatistics|reduce|parallel")))
                .because("DoubleStream adds with a compensation that has changed between Javas (JDK-8214761)");
        Rules.check(sums, "Sins.streamed");
        ArchRule collectors = noClasses()
                .should()
                .accessTargetWhere(target(member(
                        Set.of("java.util.stream.Collectors"), "(summing|averaging|summarizing)Double|reducing")))
                .because("Collectors add as DoubleStream does");
        Rules.check(collectors, "Sins.averaged");
        ArchRule adders = noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Double|concurrent\\.atomic\\.Double).*")
                .because("what threads add first depends on who comes first");
        Rules.check(adders, "Sins.accumulated");
    }

    @Test
    void everyRealNumberIsADouble() {
        DescribedPredicate<HasName> single =
                DescribedPredicate.describe("float", type -> type.getName().matches("float|java\\.lang\\.Float|\\[+F"));
        ArchRule fields = noFields().should().haveRawType(is(single)).because("a float keeps 24 bits");
        Rules.check(fields, "Sins.half");
        ArchRule returns = noMethods().should().haveRawReturnType(is(single));
        Rules.check(returns, "Sins.single");
        ArchRule arguments = noCodeUnits()
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "with a float", types -> types.stream().anyMatch(is(single))));
        Rules.check(arguments, "Sins.single");
        Rules.check(noClasses().should().dependOnClassesThat().haveNameMatching("java\\.lang\\.Float"), "Sins.parsed");
    }

    private static DescribedPredicate<JavaClass> is(DescribedPredicate<HasName> named) {
        return DescribedPredicate.describe(named.getDescription(), named);
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
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Identity|Weak|concurrent\\.Concurrent)?Hash(Map|Set|table)")
                .because("order is written down");
        Rules.check(rule, "Sins.unordered");
    }

    @Test
    void noSumInParallel() {
        DescribedPredicate<HasName> parallel = DescribedPredicate.describe(
                "parallel", access -> access.getName().startsWith("parallel"));
        Rules.check(noClasses().should().callMethodWhere(target(parallel)), "Sins.sum");
    }
}
