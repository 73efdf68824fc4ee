package chokepoint.shock;

/**
 * Something that nobody decides.
 *
 * <p>To add one: write a record in this package, add it to {@code permits}, give it a purpose in
 * {@code chokepoint.random.Purpose}, and run the tests.
 */
public sealed interface ShockProcess permits DemandCycle, MineOutage {}
