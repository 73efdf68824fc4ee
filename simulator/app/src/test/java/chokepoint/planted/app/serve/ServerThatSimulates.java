package chokepoint.planted.app.serve;

import chokepoint.study.Block;

/** Breaks the rule that the server runs nothing. */
final class ServerThatSimulates {

    private ServerThatSimulates() {}

    static int runs() {
        return Block.of(0, 1).size();
    }
}
