// @name createSources  New sources.
// @param $rows map[]  properties of each source
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
CREATE (x:Source)
SET x = row
RETURN count(x) AS done
