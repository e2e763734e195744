#pragma once
// Names SQLiteCpp's database without including it, so that only the store's sources see SQLite.
namespace SQLite { // NOLINT(readability-identifier-naming)
class Database;
}
