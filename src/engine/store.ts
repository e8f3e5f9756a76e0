/**
 * What a connection needs before its first table. The default database of an in-memory engine keeps its tables as they are; one
 * attached like this compresses them, to about a fifth for order lines, so that five million of them fit into a tab.
 */
export const USE_STORE = ["attach if not exists ':memory:' as store (compress)", 'use store'];
