BEGIN;
INSERT INTO "clinic_key" ("one", "public_key", "secret_key") VALUES
(1, X'02D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808', X'24AA49EA247F7D1123F6C6580BD2072E6C44480D7359E45E56F8D548A331D6A602D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808');
INSERT INTO "prescription" ("prescription", "uuid", "patient", "role", "serial", "issued_utc", "clinic", "result_key", "message", "protocol_text") VALUES
(1, 'e05934ad-1471-41df-89d2-fc6e948ae1ed', 4, 'issued', 1, '2026-02-02T10:00:00.000Z', X'02D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808', X'B67E2EE8E24A469CBD4E48588EFA401A8CE96FB6C9A268B0B71C91A4B5721282', 'Take your time.', 'name = "short"
[timing]
foreperiod = ["100 ms", "150 ms"]
iti = ["100 ms", "150 ms"]
feedback = "200 ms"
[screens]
language = "en"
[[blocks]]
kind = "practice"
pictures = 2
[[blocks]]
kind = "assess"
pictures = 8
time_limit = "5 s"
[[blocks]]
kind = "control"
sets = ["words"]
pictures = 4
[[blocks]]
kind = "control"
sets = ["arrows"]
pictures = 4
[[blocks]]
kind = "train"
pictures = 6
'),
(2, '263ee314-5f83-4bbc-ae1b-83b0a8b7608f', 5, 'issued', 1, '2026-02-02T10:30:00.000Z', X'02D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808', X'29981D7B10B68A4B5626609135F91DC63A02C568347514E043E3E9464F2555F0', '', 'name = "short"
[timing]
foreperiod = ["100 ms", "150 ms"]
iti = ["100 ms", "150 ms"]
feedback = "200 ms"
[screens]
language = "en"
[[blocks]]
kind = "practice"
pictures = 2
[[blocks]]
kind = "assess"
pictures = 8
time_limit = "5 s"
[[blocks]]
kind = "control"
sets = ["words"]
pictures = 4
[[blocks]]
kind = "control"
sets = ["arrows"]
pictures = 4
[[blocks]]
kind = "train"
pictures = 6
'),
(3, 'f0986c98-4b47-4601-b9b7-be75a4ec5c63', 4, 'issued', 2, '2026-02-09T10:00:00.000Z', X'02D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808', X'763A4F03A0A5D31ABDE27947C71751BDB0FBC439C6C79F45146F9F8D6C9662C1', 'Now a little more, once a day.', 'name = "short"
[timing]
foreperiod = ["100 ms", "150 ms"]
iti = ["100 ms", "150 ms"]
feedback = "200 ms"
[screens]
language = "en"
[[blocks]]
kind = "practice"
pictures = 2
[[blocks]]
kind = "assess"
pictures = 8
time_limit = "5 s"
[[blocks]]
kind = "control"
sets = ["words"]
pictures = 4
[[blocks]]
kind = "control"
sets = ["arrows"]
pictures = 4
[[blocks]]
kind = "train"
pictures = 6
'),
(4, '7c0467a4-5aaf-4973-9cae-f69cef5133cc', 6, 'held', 1, '2026-02-02T11:00:00.000Z', X'FE12C3503612E38CEB75DEC7093CFAC9DEC45AAF7C31BFF951C309FBB05A4B75', X'FDF86EFC73A369C438ED315F3BF388309E9EC1A64F2BCE9CA56EBBD5C5FA51F0', 'From another clinic.', 'name = "short"
[timing]
foreperiod = ["100 ms", "150 ms"]
iti = ["100 ms", "150 ms"]
feedback = "200 ms"
[screens]
language = "en"
[[blocks]]
kind = "practice"
pictures = 2
[[blocks]]
kind = "assess"
pictures = 8
time_limit = "5 s"
[[blocks]]
kind = "control"
sets = ["words"]
pictures = 4
[[blocks]]
kind = "control"
sets = ["arrows"]
pictures = 4
[[blocks]]
kind = "train"
pictures = 6
');
INSERT INTO "taken_result" ("uuid", "prescription", "taken_utc") VALUES
('2b204a91-5bd6-4945-8680-317e32556363', 1, '2026-02-04T09:00:00.000Z');
COMMIT;
