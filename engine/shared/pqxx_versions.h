#pragma once
// libpqxx, where its versions 6 (Debian 12) and 7.10 (Debian 13) differ; the one place that includes it.
// Internal to the shared store.
#include <pqxx/pqxx>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace dorsal {

using StagedCell = std::optional<std::string>; // nothing is NULL

#if PQXX_VERSION_MAJOR < 7
struct StreamedCell {
  const StagedCell* cell;
};
#endif

} // namespace dorsal

#if PQXX_VERSION_MAJOR < 7
template <>
struct pqxx::string_traits<dorsal::StreamedCell> {
  static constexpr const char* name() noexcept { return "cell"; }
  static constexpr bool has_null() noexcept { return true; }
  static bool is_null(dorsal::StreamedCell streamed) { return !*streamed.cell; }
  static std::string to_string(dorsal::StreamedCell streamed) { return **streamed.cell; }
};
#endif

namespace dorsal {

#if PQXX_VERSION_MAJOR < 7
inline constexpr auto read_only = pqxx::read_only;
#else
inline constexpr auto read_only = pqxx::write_policy::read_only;
#endif

// What a statement answers, its $1, $2 ... taken from `values`.
template <class... Values>
pqxx::result shared_rows(pqxx::transaction_base& work, const std::string& statement,
                         const Values&... values) {
#if PQXX_VERSION_MAJOR < 7
  return work.exec_params(statement, values...);
#else
  return work.exec(statement, pqxx::params{values...});
#endif
}

// The same of a statement that answers with one row; another number of rows is an error.
template <class... Values>
pqxx::row shared_row(pqxx::transaction_base& work, const std::string& statement, const Values&... values) {
#if PQXX_VERSION_MAJOR < 7
  return work.exec_params1(statement, values...);
#else
  return work.exec(statement, pqxx::params{values...}).one_row();
#endif
}

// Rows on their way into a table, each as wide as the table. Version 6 takes rows of fixed width only.
template <std::size_t width>
class RowStream {
public:
  using Row = std::array<StagedCell, width>;

#if PQXX_VERSION_MAJOR < 7
  RowStream(pqxx::work& work, const std::string& table) : stream_(work, table) {}
  void put(const Row& row) { put(row, std::make_index_sequence<width>{}); }
#else
  RowStream(pqxx::work& work, const std::string& table)
      : stream_(pqxx::stream_to::raw_table(work, work.quote_name(table))) {}
  void put(const Row& row) { stream_.write_row(row); }
#endif
  void complete() { stream_.complete(); }

private:
#if PQXX_VERSION_MAJOR < 7
  template <std::size_t... place>
  void put(const Row& row, std::index_sequence<place...>) {
    stream_ << std::make_tuple(StreamedCell{&row[place]}...);
  }
#endif
  pqxx::stream_to stream_;
};

} // namespace dorsal
