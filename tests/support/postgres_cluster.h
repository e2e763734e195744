#pragma once
// A PostgreSQL server of a test's own: a throw-away cluster of Debian's package on a loopback port, stopped
// and gone with the object. The server refuses to run as root; then it runs as the user postgres.
#include "engine/system/scratch_folder.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace dorsal::test {

// Where Debian puts initdb and postgres; empty where the package is missing.
inline std::optional<std::filesystem::path> postgres_programs() {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", error))
    if (std::filesystem::exists(entry.path() / "bin" / "initdb")) return entry.path() / "bin";
  return {};
}

inline sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

inline int free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  if (::bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    throw std::runtime_error("no free port");
  ::close(socket);
  return ntohs(address.sin_port);
}

// A server's certificate (PEM), for TLS.
struct ServerCertificate {
  std::filesystem::path certificate;
  std::filesystem::path key;
};

class PostgresCluster {
public:
  explicit PostgresCluster(std::optional<ServerCertificate> certificate = {})
      : certificate_(std::move(certificate)), programs_(postgres_programs().value()), port_(free_port()) {
    ::chmod((folder_ / ".").c_str(), 0755);
    const auto data = folder_ / "data";
    std::filesystem::create_directory(data);
    if (const passwd* user = server_user())
      static_cast<void>(::chown(data.c_str(), user->pw_uid, user->pw_gid));
    { std::ofstream(folder_ / "password") << password << '\n'; }
    ::chmod((folder_ / "password").c_str(), 0644);
    const pid_t initdb =
        start("initdb", {"-D", data, "-U", "administrator", "--auth=scram-sha-256", "--no-sync",
                         "--pwfile=" + (folder_ / "password").string(), "-E", "UTF8", "--locale=C"});
    int status = 0;
    ::waitpid(initdb, &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed: see " + (folder_ / "log").string());
    if (certificate_) take_certificate();
    run();
  }
  ~PostgresCluster() { stop(SIGQUIT); }
  PostgresCluster(const PostgresCluster&) = delete;
  PostgresCluster& operator=(const PostgresCluster&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::string address(const std::string& database = "postgres") const {
    return address_of("administrator", password, port_, database);
  }
  [[nodiscard]] static std::string address_of(const std::string& role, const std::string& secret, int port,
                                              const std::string& database = "postgres") {
    return fmt::format("postgresql://{}:{}@127.0.0.1:{}/{}", role, secret, port, database);
  }
  [[nodiscard]] std::string log() const {
    std::ifstream file(folder_ / "log");
    return {std::istreambuf_iterator<char>(file), {}};
  }

  // As a power cut does it: the server's processes end at once, and it recovers when it is started again.
  void kill_server() { stop(SIGKILL); }
  // The processes of one that was killed may live a while on a busy machine; until they are gone a new server
  // refuses to begin, and is started again.
  void run() {
    for (int attempt = 0; attempt < 30; ++attempt) {
      start_server();
      for (int i = 0; i < 600 && !answers() && !has_ended(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
      if (server_ > 0) return;
      std::this_thread::sleep_for(std::chrono::seconds{1});
    }
  }

private:
  static constexpr const char* password = "only-for-this-test";

  static const passwd* server_user() { return ::getuid() == 0 ? ::getpwnam("postgres") : nullptr; }

  // The server reads a key only where nobody else can.
  void take_certificate() {
    for (const auto& [from, name] :
         {std::pair{certificate_->certificate, "server.crt"}, std::pair{certificate_->key, "server.key"}}) {
      const auto to = folder_ / "data" / name;
      std::filesystem::copy_file(from, to);
      ::chmod(to.c_str(), 0600);
      if (const passwd* user = server_user())
        static_cast<void>(::chown(to.c_str(), user->pw_uid, user->pw_gid));
    }
  }

  pid_t start(const std::string& program, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), (programs_ / program).string());
    std::vector<char*> words;
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    const std::string log = (folder_ / "log").string();
    const passwd* user = server_user();
    const pid_t child = ::fork();
    if (child != 0) return child;
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(out, STDERR_FILENO);
    if (user != nullptr && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(126);
    ::execv(words[0], words.data());
    ::_exit(127);
  }

  void start_server() {
    server_ =
        start("postgres", {"-D", folder_ / "data", "-p", std::to_string(port_), "-c",
                           "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off",
                           "-c", certificate_ ? "ssl=on" : "ssl=off", "-c", "log_statement=ddl"});
  }

  bool has_ended() {
    if (::waitpid(server_, nullptr, WNOHANG) != server_) return false;
    server_ = -1;
    return true;
  }

  void stop(int signal) {
    if (server_ <= 0) return;
    ::kill(server_, signal);
    ::waitpid(server_, nullptr, 0);
    server_ = -1;
    // Its children notice that it is gone, and a new server waits until they are.
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
  }

  // A server that was killed leaves its file behind, with its own number.
  [[nodiscard]] bool answers() const {
    std::ifstream file(folder_ / "data" / "postmaster.pid");
    std::string line;
    if (!std::getline(file, line) || line != std::to_string(server_)) return false;
    while (std::getline(file, line))
      if (line.starts_with("ready")) return true;
    return false;
  }

  std::optional<ServerCertificate> certificate_;
  ScratchFolder folder_;
  std::filesystem::path programs_;
  int port_;
  pid_t server_{-1};
};

} // namespace dorsal::test
