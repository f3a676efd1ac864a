// Look-ups that are not keys; each statement ends with a semicolon and may run again.
CREATE INDEX claimAbout IF NOT EXISTS FOR (n:Claim) ON (n.about);
CREATE INDEX claimBatch IF NOT EXISTS FOR (n:Claim) ON (n.batch);
CREATE INDEX claimSupersededBy IF NOT EXISTS FOR (n:Claim) ON (n.supersededBy);
CREATE INDEX beforeBatch IF NOT EXISTS FOR (n:Before) ON (n.batch);
