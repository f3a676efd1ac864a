// @name createFacts  New claims on entities, each on its source and its entity.
// @param $rows list[]  id of the source and of the entity, then the values of CLAIM_COLUMNS
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (x:Source {id: row[0]})
MATCH (e:Entity {id: row[1]})
CREATE (c:Claim {
  id: row[2], key: row[3], `order`: row[4], about: row[5], property: row[6], value: row[7], low: row[8],
  high: row[9], unit: row[10], asOf: row[11], start: row[12], `end`: row[13], s1: row[14], s2: row[15],
  e1: row[16], e2: row[17], attested: row[18], method: row[19], role: row[20], stance: row[21],
  confidence: row[22], locator: row[23], note: row[24], ownLevel: row[25], recordedBy: row[26],
  recordedOn: row[27], level: row[28], tieType: row[29], batch: row[30], supersededBy: row[31]
})-[:STATED_IN]->(x), (c)-[:ABOUT]->(e)
RETURN count(c) AS done
