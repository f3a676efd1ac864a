// @name updateSources  Replaces all properties of sources.
// @param $rows map[]  properties of each source
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (x:Source {id: row.id})
SET x = row
RETURN count(x) AS done
