BEGIN;
INSERT INTO "note" ("note", "patient", "who", "at_utc", "text") VALUES
(1, 1, 'anna', '2026-01-12T18:00:00.000Z', 'Sleeps better, walks daily.
Wants to go on.'),
(2, 2, 'bert', '2026-01-09T10:00:00.000Z', '=1+1 is no formula; "quoted", ünïcode');
INSERT INTO "archived_patient" ("patient", "who", "at_utc") VALUES
(3, 'anna', '2026-02-01T10:00:00.000Z');
INSERT INTO "excluded_session" ("uuid", "patient", "who", "at_utc", "reason") VALUES
('b4554eaf-e003-4812-a316-83c8b2301e95', 2, 'bert', '2026-01-09T10:05:00.000Z', 'somebody else sat down');
COMMIT;
