BEGIN;
INSERT INTO "threshold_template" ("template", "name", "protocol_text", "who", "at_utc") VALUES
(1, 'Gentle', '[readiness]
accuracy_goal = 0.7
', 'anna', '2026-01-04T16:20:00.000Z');
COMMIT;
