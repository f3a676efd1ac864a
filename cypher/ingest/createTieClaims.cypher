// @name createTieClaims  New claims on ties, each on its source and on both ends of its tie.
// @param $rows list[]  id of the source and of both ends, then the values of CLAIM_COLUMNS: lists, for maps are read three times slower
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (x:Source {id: row[0]})
MATCH (s:Entity {id: row[1]})
MATCH (t:Entity {id: row[2]})
CREATE (c:Claim {
  id: row[3], key: row[4], `order`: row[5], about: row[6], property: row[7], value: row[8], low: row[9],
  high: row[10], unit: row[11], asOf: row[12], start: row[13], `end`: row[14], s1: row[15], s2: row[16],
  e1: row[17], e2: row[18], attested: row[19], method: row[20], role: row[21], stance: row[22],
  confidence: row[23], locator: row[24], note: row[25], ownLevel: row[26], recordedBy: row[27],
  recordedOn: row[28], level: row[29], tieType: row[30], batch: row[31], supersededBy: row[32]
})-[:STATED_IN]->(x), (c)-[:ABOUT]->(s), (c)-[:ABOUT]->(t)
RETURN count(c) AS done
