BEGIN;
INSERT INTO "patient_fact" ("patient", "name", "value") VALUES
(1, 'age band', '45-64'),
(1, 'answering hand', 'both'),
(1, 'handedness', 'right'),
(1, 'told what this is', 'yes'),
(2, 'told what this is', 'yes'),
(3, 'brightness', 'dim'),
(3, 'left key', 'F'),
(3, 'right key', 'J'),
(3, 'text scale', '1.5'),
(6, 'told what this is', 'yes');
COMMIT;
