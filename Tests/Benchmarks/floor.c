/* The floor: the least that a program can do to make pages of Markdown files on a machine.
 *
 *   floor build CONTENT OUTPUT    reads each file, renders it with libcmark, writes OUTPUT/<path>/index.html
 *                                 with three kilobytes of layout around it; two threads
 *   floor scan CONTENT            looks at each file's size and dates: the least of a build that trusts dates
 *
 * No front matter, no tables, no links, no index page, no search. Prints nothing; exits 1 where a file
 * cannot be read or written.
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { THREADS = 2, HEAD = 2304, TAIL = 768 };

struct file { char *path; size_t below, size; };

static struct file *files;
static size_t count;
static atomic_size_t next;
static const char *output;
static char head[HEAD], tail[TAIL];

static void fail(const char *path) {
  perror(path);
  exit(1);
}

static void add(const char *path, size_t below, size_t size) {
  static size_t capacity;
  if (count == capacity) {
    capacity = capacity ? 2 * capacity : 1024;
    files = realloc(files, capacity * sizeof *files);
    if (!files) fail(path);
  }
  files[count++] = (struct file){strdup(path), below, size};
}

static void scan(const char *folder, size_t below) {
  DIR *entries = opendir(folder);
  if (!entries) fail(folder);
  for (struct dirent *entry; (entry = readdir(entries));) {
    if (entry->d_name[0] == '.') continue;
    char path[4096];
    size_t length = snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (entry->d_type == DT_DIR) {
      scan(path, below);
    } else if (!strcmp(path + length - 3, ".md")) {
      struct stat status;
      if (stat(path, &status)) fail(path);
      add(path, below, status.st_size);
    }
  }
  closedir(entries);
}

static char *contents(const struct file *file) {
  int descriptor = open(file->path, O_RDONLY | O_CLOEXEC);
  char *text = malloc(file->size + 1);
  if (descriptor < 0 || !text) fail(file->path);
  if (read(descriptor, text, file->size) != (ssize_t)file->size) fail(file->path);
  close(descriptor);
  return text;
}

static void write_page(const struct file *file, const char *body) {
  char path[4096];
  const char *name = file->path + file->below;
  int end = snprintf(path, sizeof path, "%s/%.*s", output, (int)strlen(name) - 3, name);
  if (mkdir(path, 0777) && errno != EEXIST) fail(path);
  snprintf(path + end, sizeof path - end, "/index.html");
  int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) fail(path);
  struct iovec parts[] = {{head, HEAD}, {(void *)body, strlen(body)}, {tail, TAIL}};
  if (writev(descriptor, parts, 3) < 0) fail(path);
  close(descriptor);
}

static void *work(void *unused) {
  for (size_t i; (i = atomic_fetch_add(&next, 1)) < count;) {
    char *text = contents(&files[i]);
    char *body = cmark_markdown_to_html(text, files[i].size, CMARK_OPT_DEFAULT);
    write_page(&files[i], body);
    free(body);
    free(text);
  }
  return unused;
}

/* The folders that files stand in; those of pages are made with the pages. */
static void make_folders(void) {
  char path[4096];
  mkdir(output, 0777);
  for (size_t i = 0; i < count; i++) {
    const char *name = files[i].path + files[i].below;
    for (const char *slash = name; (slash = strchr(slash, '/')); slash++) {
      snprintf(path, sizeof path, "%s/%.*s", output, (int)(slash - name), name);
      if (mkdir(path, 0777) && errno != EEXIST) fail(path);
    }
  }
}

int main(int argc, char **argv) {
  if (argc == 3 && !strcmp(argv[1], "scan")) {
    scan(argv[2], strlen(argv[2]) + 1);
    return 0;
  }
  if (argc != 4 || strcmp(argv[1], "build")) {
    fprintf(stderr, "usage: floor build CONTENT OUTPUT | floor scan CONTENT\n");
    return 64;
  }
  output = argv[3];
  memset(head, ' ', HEAD);
  memset(tail, ' ', TAIL);
  scan(argv[2], strlen(argv[2]) + 1);
  make_folders();
  pthread_t threads[THREADS];
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, work, NULL);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  return 0;
}
