BEGIN;
INSERT INTO "protocol_version" ("row", "patient", "version", "protocol_text", "who", "at_utc", "why") VALUES
(1, NULL, 1, '[readiness]
accuracy_goal = 0.78
', 'anna', '2026-01-04T16:10:00.000Z', 'what our ward asks for'),
(2, 2, 1, '[readiness]
accuracy_goal = 0.7
side_accuracy_goal = 0.6
', 'anna', '2026-01-10T10:00:00.000Z', 'a careful start'),
(3, 2, 2, NULL, 'anna', '2026-02-10T10:00:00.000Z', 'as everybody'),
(4, 2, 3, '[readiness]
accuracy_goal = 0.72
[dose]
days_a_week = 3
', 'bert', '2026-02-11T10:00:00.000Z', 'back to a slower pace');
INSERT INTO "decision" ("decision", "patient", "kind", "grade", "who", "at_utc", "reason") VALUES
(1, 1, 'stay', 'CANNOT TELL', 'anna', '2026-01-12T18:05:00.000Z', 'one more week'),
(2, 1, 'next phase', 'READY', 'anna', '2026-01-16T18:05:00.000Z', ''),
(3, 2, 'override', 'NOT YET', 'bert', '2026-01-31T08:05:00.000Z', 'moves without fear, pictures are the lesser part');
INSERT INTO "account" ("account", "name", "role", "passphrase") VALUES
(1, 'anna', 'clinician', '$argon2id$v=19$m=65536,t=2,p=1$V4KJf+CZT+MIW+AK5f/unQ$HpWNl2T5YTdl/sUtD3IuyP23ygKz1ayfhIv2CKucsRI'),
(2, 'rosa', 'researcher', '$argon2id$v=19$m=65536,t=2,p=1$7/VMWBijT+Ahj0ckbDvzkQ$NVdrtuLS0thwvNP/IUCbjZEYbiqC38O2h5IeCtpDnEQ');
COMMIT;
