// @name deleteTies  Deletes ties by id, found from one end.
// @param $rows map[]  {source, id}
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})-[r]->(:Entity)
WHERE r.id = row.id
DELETE r
