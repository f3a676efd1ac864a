// @name findBatch  One batch: whether it was undone, of which data it is, and its place among all.
// @param $id string
// @row   undone    boolean
// @row   namespace string   null when it is not known
// @row   number    integer
// @engines neo4j, grafeo
MATCH (b:Batch {id: $id})
RETURN b.undone AS undone, b.namespace AS namespace, b.number AS number
