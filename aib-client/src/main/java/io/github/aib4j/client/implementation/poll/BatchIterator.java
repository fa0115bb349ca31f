package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.Context;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Takes batches on the thread that asks for items. */
final class BatchIterator<T> implements Iterator<T> {
    private final Tracing tracing;
    private final String name;
    private final BatchSource<T> source;
    private final Context context;
    private Iterator<T> batch = List.<T>of().iterator();

    BatchIterator(Tracing tracing, String name, BatchSource<T> source, Context context) {
        this.tracing = tracing;
        this.name = name;
        this.source = source;
        this.context = context;
    }

    @Override
    public boolean hasNext() {
        while (!batch.hasNext() && !source.isOver()) {
            batch = tracing.call(name, source.next()).runSync(context).iterator();
        }
        return batch.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.next();
    }
}
