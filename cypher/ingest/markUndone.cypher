// @name markUndone  Marks a batch as undone.
// @param $id string
// @engines neo4j, grafeo
MATCH (b:Batch {id: $id})
SET b.undone = true
