/**
 * Where tables lie. The default database of an in-memory engine keeps them as they are, which is quick; one attached like this
 * compresses them, to about a fifth for order lines, so that five million of them fit into a tab. Both are always found; new
 * tables go to the one named first.
 */
export const ATTACH_STORE = "attach if not exists ':memory:' as store (compress)";
export const INTO_MEMORY = "set search_path = 'memory.main,store.main'";
export const INTO_STORE = "set search_path = 'store.main,memory.main'";
