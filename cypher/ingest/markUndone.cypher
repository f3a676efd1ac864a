// @name markUndone  Marks a batch as undone, and forgets by which mapping it was made and what was told of it: both hold names.
// @param $id string
// @engines neo4j, grafeo
MATCH (b:Batch {id: $id})
SET b.undone = true
REMOVE b.mapping, b.report
