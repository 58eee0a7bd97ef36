// Loaded into a program by LD_PRELOAD: writes down every change that the program makes below one folder and everything it
// sends over sockets, in the order in which they happened, and can make the n-th file operation fail. `disk-log.ts` reads
// what it writes; the layout of `Record` and `Control` is repeated there.
//
//   FAULT_FOLDER   the folder, an absolute path without links
//   FAULT_LOG      file that the records are appended to; without it nothing is written down
//   FAULT_LIE      `files`, `folders` or `files folders`: their syncs tell success and do nothing
//   FAULT_CONTROL  file of one `Control`, which the test changes while the program runs
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum Kind : uint32_t {
  ROOT = 0, CREATE = 1, WRITE = 2, TRUNCATE = 3, SYNC = 4, MAKE_FOLDER = 5, RENAME = 6, UNLINK = 7, SEND = 8,
};

struct Record {
  uint32_t kind;
  uint32_t bytes;   // that follow: a path, two paths with a zero between them, or data
  uint64_t node;    // inode of the file or folder
  uint64_t at;      // WRITE: offset; TRUNCATE: length; SYNC: records that were there when it began
};

struct Control {
  volatile int64_t count;      // operations so far
  volatile int64_t fail_from;  // the first one that fails, counted from 1; 0: none
  volatile int64_t fail_until; // the last one
  volatile int64_t error;      // their errno
  volatile int64_t failed;     // kind of the last one that failed
};

std::mutex mutex;
std::string folder;
std::string lies;
int log_file = -1;
uint64_t records = 0;
Control *control = nullptr;
constexpr int MOST_FILES = 65536;
// Inodes of the open files below the folder, by descriptor. A descriptor is closed unseen and used again, so that the
// inode is compared before it is believed.
uint64_t inodes[MOST_FILES];

template <typename F> F real(const char *name) { return reinterpret_cast<F>(dlsym(RTLD_NEXT, name)); }
#define REAL(name) static auto next = real<decltype(&::name)>(#name)

struct Start {
  Start() {
    const char *given = getenv("FAULT_FOLDER");
    if (given == nullptr) return;
    if (const char *lie = getenv("FAULT_LIE")) lies = lie;
    if (const char *path = getenv("FAULT_CONTROL")) {
      int file = static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC));
      void *memory = mmap(nullptr, sizeof(Control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
      if (memory == MAP_FAILED) abort();
      control = static_cast<Control *>(memory);
    }
    if (const char *path = getenv("FAULT_LOG")) {
      log_file = static_cast<int>(
          syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
      if (log_file < 0) abort();
    }
    folder = given;
    struct stat status;
    if (stat(given, &status) != 0) abort();
    note(ROOT, status.st_ino, 0, nullptr, 0);
  }

  static void note(Kind kind, uint64_t node, uint64_t at, const void *data, size_t bytes) {
    if (log_file < 0) return;
    Record record{kind, static_cast<uint32_t>(bytes), node, at};
    struct iovec parts[2] = {{&record, sizeof record}, {const_cast<void *>(data), bytes}};
    ssize_t written = syscall(SYS_writev, log_file, parts, 2);
    if (written != static_cast<ssize_t>(sizeof record + bytes)) abort();
    records++;
  }
};
Start start;

void note(Kind kind, uint64_t node, uint64_t at, const void *data = nullptr, size_t bytes = 0) {
  Start::note(kind, node, at, data, bytes);
}

using Lock = std::lock_guard<std::mutex>;

bool is_ours(const char *path) {
  return !folder.empty() && strncmp(path, folder.c_str(), folder.size()) == 0 &&
         (path[folder.size()] == '/' || path[folder.size()] == '\0');
}

std::string inside(const char *path) { return path + folder.size() + (path[folder.size()] == '/' ? 1 : 0); }

uint64_t inode_at(const char *path) {
  struct stat status;
  return lstat(path, &status) == 0 ? status.st_ino : 0;
}

/** The inode of an open file below the folder; 0 for all others. */
uint64_t inode_of(int file) {
  if (file < 0 || file >= MOST_FILES || inodes[file] == 0) return 0;
  struct stat status;
  if (fstat(file, &status) != 0 || status.st_ino != inodes[file]) return inodes[file] = 0;
  return inodes[file];
}

/** Counts an operation; true when it has to fail. */
bool fails(Kind kind) {
  if (control == nullptr) return false;
  int64_t number = __atomic_add_fetch(&control->count, 1, __ATOMIC_SEQ_CST);
  if (control->fail_from == 0 || number < control->fail_from || number > control->fail_until) return false;
  control->failed = kind;
  errno = static_cast<int>(control->error);
  return true;
}

template <typename Open> int opened(const char *path, int flags, Open open_it) {
  if (!is_ours(path)) return open_it();
  Lock lock(mutex);
  uint64_t before = inode_at(path);
  bool is_new = before == 0 && (flags & O_CREAT) != 0;
  if (is_new && fails(CREATE)) return -1;
  int file = open_it();
  if (file < 0 || file >= MOST_FILES) return file;
  uint64_t node = inode_at(path);
  inodes[file] = node;
  if (is_new) {
    std::string name = inside(path);
    note(CREATE, node, 0, name.data(), name.size());
  } else if ((flags & O_TRUNC) != 0) {
    note(TRUNCATE, node, 0);
  }
  return file;
}

int64_t position(int file) {
  if ((fcntl(file, F_GETFL) & O_APPEND) != 0) {
    struct stat status;
    fstat(file, &status);
    return status.st_size;
  }
  return lseek(file, 0, SEEK_CUR);
}

/** What was written, gathered into one piece. */
void note_written(uint64_t node, int64_t at, const struct iovec *parts, ssize_t written) {
  if (log_file < 0) return;
  std::string data;
  for (size_t rest = static_cast<size_t>(written); rest > 0; parts++) {
    size_t taken = parts->iov_len < rest ? parts->iov_len : rest;
    data.append(static_cast<const char *>(parts->iov_base), taken);
    rest -= taken;
  }
  note(WRITE, node, static_cast<uint64_t>(at), data.data(), data.size());
}

/** Told before they are sent: whoever is answered is answered at this moment at the earliest. */
void note_sent(int file, const struct iovec *parts, int count) {
  if (log_file < 0) return;
  struct stat status;
  if (fstat(file, &status) != 0 || !S_ISSOCK(status.st_mode)) return;
  std::string data;
  for (int k = 0; k < count; k++) data.append(static_cast<const char *>(parts[k].iov_base), parts[k].iov_len);
  Lock lock(mutex);
  note(SEND, 0, 0, data.data(), data.size());
}

template <typename Write>
ssize_t written(int file, int64_t at, const struct iovec *parts, int count, Write write_it) {
  if (folder.empty()) return write_it();
  uint64_t node = inode_of(file);
  if (node == 0) {
    if (at < 0) note_sent(file, parts, count);
    return write_it();
  }
  Lock lock(mutex);
  if (fails(WRITE)) return -1;
  if (at < 0) at = position(file);
  ssize_t bytes = write_it();
  if (bytes > 0) note_written(node, at, parts, bytes);
  return bytes;
}

template <typename Sync> int synced(int file, Sync sync_it) {
  uint64_t node = folder.empty() ? 0 : inode_of(file);
  if (node == 0) return sync_it();
  if (fails(SYNC)) return -1;
  struct stat status;
  fstat(file, &status);
  if (lies.find(S_ISDIR(status.st_mode) ? "folders" : "files") != std::string::npos) return 0;
  uint64_t before;
  {
    Lock lock(mutex);
    before = records;
  }
  // Others go on meanwhile; what they write is not covered.
  int result = sync_it();
  Lock lock(mutex);
  if (result == 0) note(SYNC, node, before);
  return result;
}

template <typename Do> int named(Kind kind, const char *path, const char *other, Do do_it) {
  if (!is_ours(path)) return do_it();
  Lock lock(mutex);
  if (fails(kind)) return -1;
  int result = do_it();
  if (result != 0) return result;
  std::string names = inside(path);
  if (other != nullptr) names += '\0' + inside(other);
  note(kind, kind == MAKE_FOLDER ? inode_at(path) : 0, 0, names.data(), names.size());
  return result;
}

mode_t mode_of(int flags, va_list rest) {
  return (flags & (O_CREAT | O_TMPFILE)) == 0 ? 0 : static_cast<mode_t>(va_arg(rest, int));
}

/** A call that the log does not know would make it wrong. */
void refuse(const char *call) {
  fprintf(stderr, "fault layer: %s is not modelled\n", call);
  abort();
}

} // namespace

extern "C" {

#define OPEN(name)                                                                                                     \
  int name(const char *path, int flags, ...) {                                                                         \
    REAL(name);                                                                                                        \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode_t mode = mode_of(flags, rest);                                                                                \
    va_end(rest);                                                                                                      \
    return opened(path, flags, [&] { return next(path, flags, mode); });                                               \
  }
OPEN(open)
OPEN(open64)

#define OPEN_AT(name)                                                                                                  \
  int name(int at, const char *path, int flags, ...) {                                                                 \
    REAL(name);                                                                                                        \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode_t mode = mode_of(flags, rest);                                                                                \
    va_end(rest);                                                                                                      \
    return opened(path, flags, [&] { return next(at, path, flags, mode); });                                           \
  }
OPEN_AT(openat)
OPEN_AT(openat64)

ssize_t write(int file, const void *data, size_t bytes) {
  REAL(write);
  struct iovec part = {const_cast<void *>(data), bytes};
  return written(file, -1, &part, 1, [&] { return next(file, data, bytes); });
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  REAL(writev);
  return written(file, -1, parts, count, [&] { return next(file, parts, count); });
}

#define PWRITE(name, offset_type)                                                                                      \
  ssize_t name(int file, const void *data, size_t bytes, offset_type at) {                                             \
    REAL(name);                                                                                                        \
    struct iovec part = {const_cast<void *>(data), bytes};                                                             \
    return written(file, at, &part, 1, [&] { return next(file, data, bytes, at); });                                   \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define PWRITEV(name, offset_type)                                                                                     \
  ssize_t name(int file, const struct iovec *parts, int count, offset_type at) {                                       \
    REAL(name);                                                                                                        \
    return written(file, at, parts, count, [&] { return next(file, parts, count, at); });                              \
  }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

ssize_t sendmsg(int file, const struct msghdr *message, int flags) {
  REAL(sendmsg);
  if (!folder.empty()) note_sent(file, message->msg_iov, static_cast<int>(message->msg_iovlen));
  return next(file, message, flags);
}

#define TRUNCATE_FILE(name, offset_type)                                                                               \
  int name(int file, offset_type length) {                                                                             \
    REAL(name);                                                                                                        \
    uint64_t node = folder.empty() ? 0 : inode_of(file);                                                               \
    if (node == 0) return next(file, length);                                                                          \
    Lock lock(mutex);                                                                                                  \
    if (fails(TRUNCATE)) return -1;                                                                                    \
    int result = next(file, length);                                                                                   \
    if (result == 0) note(TRUNCATE, node, static_cast<uint64_t>(length));                                              \
    return result;                                                                                                     \
  }
TRUNCATE_FILE(ftruncate, off_t)
TRUNCATE_FILE(ftruncate64, off64_t)

int fsync(int file) {
  REAL(fsync);
  return synced(file, [&] { return next(file); });
}

int fdatasync(int file) {
  REAL(fdatasync);
  return synced(file, [&] { return next(file); });
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  // One that is there already is no change, and no error of the disk.
  if (is_ours(path) && inode_at(path) != 0) return next(path, mode);
  return named(MAKE_FOLDER, path, nullptr, [&] { return next(path, mode); });
}

int rename(const char *from, const char *to) {
  REAL(rename);
  return named(RENAME, from, to, [&] { return next(from, to); });
}

int unlink(const char *path) {
  REAL(unlink);
  if (is_ours(path) && inode_at(path) == 0) return next(path);
  return named(UNLINK, path, nullptr, [&] { return next(path); });
}

// What the archive does not use is refused, so that its use is never missed.
#define REFUSED(name, result, parameters, arguments, path_or_true)                                                     \
  result name parameters {                                                                                             \
    REAL(name);                                                                                                        \
    if (path_or_true) refuse(#name);                                                                                   \
    return next arguments;                                                                                             \
  }
REFUSED(creat, int, (const char *path, mode_t mode), (path, mode), is_ours(path))
REFUSED(creat64, int, (const char *path, mode_t mode), (path, mode), is_ours(path))
REFUSED(truncate, int, (const char *path, off_t length), (path, length), is_ours(path))
REFUSED(link, int, (const char *from, const char *to), (from, to), is_ours(from))
REFUSED(symlink, int, (const char *from, const char *to), (from, to), is_ours(to))
REFUSED(rmdir, int, (const char *path), (path), is_ours(path))
REFUSED(remove, int, (const char *path), (path), is_ours(path))
REFUSED(unlinkat, int, (int at, const char *path, int flags), (at, path, flags), is_ours(path))
REFUSED(renameat, int, (int f, const char *from, int t, const char *to), (f, from, t, to), is_ours(from))
REFUSED(renameat2, int, (int f, const char *from, int t, const char *to, unsigned flags), (f, from, t, to, flags),
        is_ours(from))
REFUSED(fallocate, int, (int file, int mode, off_t at, off_t length), (file, mode, at, length), inode_of(file) != 0)
REFUSED(posix_fallocate, int, (int file, off_t at, off_t length), (file, at, length), inode_of(file) != 0)
REFUSED(sync_file_range, int, (int file, off64_t at, off64_t bytes, unsigned flags), (file, at, bytes, flags),
        inode_of(file) != 0)
REFUSED(syncfs, int, (int file), (file), inode_of(file) != 0)
REFUSED(copy_file_range, ssize_t,
        (int from, off64_t *f, int to, off64_t *t, size_t bytes, unsigned flags), (from, f, to, t, bytes, flags),
        inode_of(to) != 0)
REFUSED(sendfile, ssize_t, (int to, int from, off_t *at, size_t bytes), (to, from, at, bytes), inode_of(to) != 0)
REFUSED(sendfile64, ssize_t, (int to, int from, off64_t *at, size_t bytes), (to, from, at, bytes), inode_of(to) != 0)
}
