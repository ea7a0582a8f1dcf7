package io.muster.core.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A database whose connections, statements and answers are real, are watched, and can be made to fail. */
final class WatchedDatabase implements Database {
  private final Database real;
  private final List<String> calls = new ArrayList<>();
  private String failing = "";
  private long left = Long.MAX_VALUE;
  private Supplier<? extends Throwable> fault = () -> new SQLException("never");
  private int open;

  WatchedDatabase(Database real) {
    this.real = real;
  }

  /** From now on the call of that name fails that so many others of its name come before. */
  WatchedDatabase failing(String call, long after, Supplier<? extends Throwable> with) {
    failing = call;
    left = after;
    fault = with;
    return this;
  }

  /** How many connections, statements and answers are open. */
  int open() {
    return open;
  }

  /** The calls so far that set something, such as {@code setFetchSize 5000}. */
  List<String> settings() {
    return calls.stream().filter(c -> c.startsWith("set")).toList();
  }

  long count(String call) {
    return calls.stream().filter(c -> c.equals(call)).count();
  }

  @Override
  public Connection connect() throws SQLException {
    return watched(Connection.class, real.connect());
  }

  private <T> T watched(Class<T> type, T thing) {
    open++;
    boolean[] closed = {false};
    Object proxy = Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          if (method.getName().equals("close") && !closed[0]) {
            closed[0] = true;
            open--;
          }
          return answer(thing, method, arguments);
        });
    return type.cast(proxy);
  }

  private Object answer(Object thing, Method method, Object[] arguments) throws Throwable {
    String name = method.getName();
    if (name.equals(failing) && left-- == 0) {
      throw fault.get();
    }
    calls.add(arguments == null ? name : name + " " + arguments[0]);
    try {
      Object answer = method.invoke(thing, arguments);
      if (answer instanceof PreparedStatement statement) {
        return watched(PreparedStatement.class, statement);
      }
      return answer instanceof ResultSet rows ? watched(ResultSet.class, rows) : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
