package org.carillonpbx.batch.control;

/** This node's name: a run belongs to the node that started it, which alone takes it up after a crash. */
final class Node {

    private Node() {}

    static String name() {
        return System.getProperty("carillon.node", "node1");
    }
}
