#pragma once
// Names SQLiteCpp's classes without including them, so that only the store's sources see SQLite.
namespace SQLite { // NOLINT(readability-identifier-naming)
class Database;
class Statement;
} // namespace SQLite
