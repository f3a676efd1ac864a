// @name createCoverage  New coverage records.
// @param $rows map[]  properties of each record
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
CREATE (c:Coverage)
SET c = row
RETURN count(c) AS done
