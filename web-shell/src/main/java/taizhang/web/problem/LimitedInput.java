// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A request's body that ends in {@link BodyTooLarge} instead of filling the memory. */
final class LimitedInput extends ServletInputStream {

    private final ServletInputStream input;
    private final long limit;
    private long seen;

    LimitedInput(ServletInputStream input, long limit) {
        this.input = input;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = input.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int number = input.read(bytes, offset, length);
        count(Math.max(0, number));
        return number;
    }

    private void count(int number) throws IOException {
        seen += number;
        if (seen > limit) {
            throw new BodyTooLarge(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }
}
