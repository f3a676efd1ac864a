// @name findBatch  One batch and whether it was undone.
// @param $id string
// @row   undone boolean
// @engines neo4j, grafeo
MATCH (b:Batch {id: $id})
RETURN b.undone AS undone
