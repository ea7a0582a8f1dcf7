package io.muster.core.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/** Real files as a disk gives them that fails: a test says what happens before each read and each close, and how much comes at a time. */
final class FaultyFiles extends FileSystemProvider {
  /** What a disk does beside its work. */
  interface Disk {
    default void beforeRead() throws IOException {}

    default void beforeClose() throws IOException {}

    /** How many of so many bytes a read brings at most. */
    default int most(int length) {
      return length;
    }
  }

  private final Disk disk;
  private final Path folder;
  private final FileSystem files = new Around();

  private FaultyFiles(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** A folder on such a disk. */
  static Path of(Path folder, Disk disk) {
    FaultyFiles faulty = new FaultyFiles(disk, folder);
    return faulty.wrapped(folder);
  }

  private Path wrapped(Path path) {
    return proxy(Path.class, (self, method, arguments) -> switch (method.getName()) {
      case "getFileSystem" -> files;
      case "resolve" -> wrapped(path.resolve(arguments[0].toString()));
      default -> invoke(path, method, arguments);
    });
  }

  private static Object invoke(Object on, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Path real(Path path) {
    return Path.of(path.toString());
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    return new FilterInputStream(Files.newInputStream(real(path), options)) {
      @Override
      public int read() throws IOException {
        disk.beforeRead();
        return super.read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        disk.beforeRead();
        return super.read(into, from, disk.most(length));
      }

      @Override
      public void close() throws IOException {
        super.close();
        disk.beforeClose();
      }
    };
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(real(path), options, attributes);
    return proxy(SeekableByteChannel.class, (self, method, arguments) -> {
      if (method.getName().equals("read")) {
        disk.beforeRead();
      }
      return invoke(channel, method, arguments);
    });
  }

  @Override
  @SuppressWarnings("StreamResourceLeak") // whoever asked closes it
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return Files.newDirectoryStream(real(path), filter);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return Files.readAttributes(real(path), attributes, options);
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    folder.getFileSystem().provider().checkAccess(real(path), modes);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return files;
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isSameFile(Path one, Path other) {
    return one.equals(other);
  }

  @Override
  public boolean isHidden(Path path) {
    return false;
  }

  @Override
  public FileStore getFileStore(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return Files.getFileAttributeView(real(path), type, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  /** The computer's own files, but for who gives them. */
  private final class Around extends FileSystem {
    private final FileSystem real = FileSystems.getDefault();

    @Override
    public FileSystemProvider provider() {
      return FaultyFiles.this;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
      return real.isOpen();
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public String getSeparator() {
      return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return real.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return wrapped(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      return real.getPathMatcher(pattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
      throw new UnsupportedOperationException();
    }
  }
}
