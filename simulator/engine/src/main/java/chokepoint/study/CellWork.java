package chokepoint.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks of one cell that are to be run; one of very many, so that it is asked for them only when it is its turn. */
public interface CellWork {

    /** The cell's name. */
    String name();

    /** The blocks, asked for once. */
    List<Block> blocks();

    /** A kernel for one more worker, from any thread; null if the cell cannot be run at all, as its owner has noted. */
    @Nullable Kernel kernel();
}
