// @name createBatch  Records a batch.
// @param $row map  properties of the batch
// @engines neo4j, grafeo
CREATE (b:Batch)
SET b = $row
