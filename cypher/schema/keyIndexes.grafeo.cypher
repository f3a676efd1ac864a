// Only Grafeo needs these: its UNIQUE constraint makes no index, while Neo4j refuses an index beside the constraint.
CREATE INDEX entityIdIndex IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX sourceIdIndex IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX claimIdIndex IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE INDEX coverageIdIndex IF NOT EXISTS FOR (n:Coverage) ON (n.id);
CREATE INDEX batchIdIndex IF NOT EXISTS FOR (n:Batch) ON (n.id);
CREATE INDEX judgementIdIndex IF NOT EXISTS FOR (n:Judgement) ON (n.id);
CREATE INDEX metaIdIndex IF NOT EXISTS FOR (n:Meta) ON (n.id);
CREATE INDEX countryCodeIndex IF NOT EXISTS FOR (n:Country) ON (n.code);
CREATE INDEX fieldIdIndex IF NOT EXISTS FOR (n:Field) ON (n.id);
