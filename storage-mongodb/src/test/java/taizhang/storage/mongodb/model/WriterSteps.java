// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taizhang.storage.mongodb.model.Action.Decides;
import taizhang.storage.mongodb.model.Action.FindsAnotherAtItsPosition;
import taizhang.storage.mongodb.model.Action.FindsItselfAtItsPosition;
import taizhang.storage.mongodb.model.Action.FindsItselfUnderItsKey;
import taizhang.storage.mongodb.model.Action.FindsNobodyAtItsPosition;
import taizhang.storage.mongodb.model.Action.FindsNobodyUnderItsKey;
import taizhang.storage.mongodb.model.Action.FindsNothingToHelp;
import taizhang.storage.mongodb.model.Action.GetsReply;
import taizhang.storage.mongodb.model.Action.GivesUpWaiting;
import taizhang.storage.mongodb.model.Action.Helps;
import taizhang.storage.mongodb.model.Action.LearnsHead;
import taizhang.storage.mongodb.model.Action.RefusesOnKey;
import taizhang.storage.mongodb.model.Action.RefusesOnValidation;
import taizhang.storage.mongodb.model.Action.Sends;
import taizhang.storage.mongodb.model.Document.Commit;
import taizhang.storage.mongodb.model.Document.Pointer;
import taizhang.storage.mongodb.model.Phase.At;
import taizhang.storage.mongodb.model.Phase.Awaiting;

/**
 * The append protocol, as one writer follows it. A read and the sending of the command that rests on it are one step: a
 * command may rest in the network for as long as the writer may rest before sending it, so nothing is lost by that.
 */
record WriterSteps(Programs programs, Protocol protocol, int index, State state, Writer writer, List<Step<State>> out) {

    void find() {
        switch (writer.phase()) {
            case At.READY -> ready();
            case At.OWN_POSITION_AFTER_DUPLICATE -> lookAtOwnPosition(At.AGGREGATE_KEY);
            case At.OWN_POSITION_AFTER_SILENCE -> lookAtOwnPosition(At.READY);
            case At.AGGREGATE_KEY -> lookUnderKey();
            case At.CRASHED -> {}
            case Awaiting waiting -> await(waiting);
        }
    }

    private void ready() {
        if (writer.todo().isEmpty()) {
            if (programs.more(index, writer)) {
                decide();
            }
        } else if (writer.head() == Writer.UNKNOWN) {
            Optional<Commit> head = protocol.whereHeadIsRead(state.set()).head();
            int position = head.map(Commit::last).orElse(0);
            to(new LearnsHead(name(), position), writer.standingOn(position, protocol.toHelp(head)));
        } else if (writer.wide().isPresent()) {
            help(writer.wide().get());
        } else {
            send();
        }
    }

    private void decide() {
        View loaded = protocol.whereAggregatesAreLoaded(state.set());
        List<Work> batch = programs.next(index, writer).stream()
                .map(intent -> intent.decide(loaded))
                .toList();
        to(new Decides(name(), batch), writer.take(batch));
    }

    private void help(Commit anchor) {
        View view = state.set().majority();
        List<Pointer> missing = anchor.pointers().stream()
                .filter(pointer -> !view.contains(pointer))
                .toList();
        if (missing.isEmpty()) {
            to(new FindsNothingToHelp(name(), anchor), writer.helped());
        } else {
            to(new Helps(name(), anchor, missing), writer.in(new Awaiting(Command.of(missing), true)));
        }
    }

    private void send() {
        if (writer.first().wide() && !protocol.has(Flaw.DOES_NOT_VALIDATE)) {
            View view = state.set().majority();
            if (!protocol.mayValidateOn(view, writer.head())) {
                return;
            }
            for (Slice slice : writer.first().secondary()) {
                if (view.commitUnder(slice).filter(this::foreignUnderKey).isPresent()) {
                    to(new RefusesOnValidation(name(), writer.first()), writer.reject());
                    return;
                }
            }
        }
        List<Document> documents = protocol.number(writer);
        if (protocol.has(Flaw.TWO_INSERTS_IN_FLIGHT) && documents.size() > 1) {
            State others = state;
            for (Document document : documents.subList(1, documents.size())) {
                others = others.leave(Command.of(List.of(document)));
            }
            Awaiting waiting = new Awaiting(Command.of(documents.subList(0, 1)), false);
            out.add(new Step<>(new Sends(name(), documents), others.with(index, writer.in(waiting))));
        } else {
            to(new Sends(name(), documents), writer.in(new Awaiting(Command.of(documents), false)));
        }
    }

    private void await(Awaiting waiting) {
        Command command = waiting.command();
        if (state.left().lostReplies() > 0 && command.reply() != Command.Reply.BROKEN) {
            State given = state.with(state.left().lostReply());
            if (command.open()) {
                given = given.leave(command);
            }
            out.add(new Step<>(
                    new GivesUpWaiting(name()),
                    given.with(index, silent(waiting)).withoutSpentCommands()));
        }
        boolean answers = command.durableIn(state.set().durable()) || protocol.has(Flaw.ACKNOWLEDGES_WITHOUT_MAJORITY);
        switch (command.reply()) {
            case NONE -> {}
            case BROKEN -> to(new GetsReply(name(), command), silent(waiting));
            case DONE -> {
                if (answers) {
                    to(new GetsReply(name(), command), done(waiting));
                }
            }
            case DUPLICATE -> {
                if (answers) {
                    to(new GetsReply(name(), command), duplicate(waiting));
                }
            }
        }
    }

    private Writer silent(Awaiting waiting) {
        if (waiting.helping()) {
            return writer.in(At.READY);
        }
        return protocol.has(Flaw.FORGETS_OWN_POSITIONS)
                ? writer.in(At.READY).standingOn(Writer.UNKNOWN, Optional.empty())
                : writer.in(At.OWN_POSITION_AFTER_SILENCE);
    }

    private Writer done(Awaiting waiting) {
        Writer ready = writer.in(At.READY);
        return waiting.helping()
                ? ready.helped()
                : ready.acknowledge(writer.todo().size());
    }

    private Writer duplicate(Awaiting waiting) {
        int applied = waiting.command().applied();
        if (waiting.helping()) {
            Writer ready = writer.in(At.READY);
            return protocol.has(Flaw.TRUSTS_DUPLICATE_POINTER) ? ready.helped() : ready;
        }
        if (applied > 0
                && waiting.command().documents().getFirst() instanceof Commit anchor
                && anchor.work().wide()) {
            return writer.in(At.READY).standingOn(anchor.last(), Optional.of(anchor));
        }
        Writer known = writer.acknowledge(applied);
        return protocol.has(Flaw.REJECTS_ON_ANY_DUPLICATE) ? known.reject() : known.in(At.OWN_POSITION_AFTER_DUPLICATE);
    }

    private void lookAtOwnPosition(At ifNobody) {
        int position = protocol.number(writer).getFirst().id();
        Optional<Commit> found = state.set().majority().commitAt(position);
        if (found.isEmpty()) {
            to(new FindsNobodyAtItsPosition(name(), position), writer.in(ifNobody));
        } else if (protocol.isMine(found.get(), writer.first())) {
            to(new FindsItselfAtItsPosition(name(), found.get()), mine(found.get()));
        } else {
            Optional<Commit> head = protocol.whereHeadIsRead(state.set()).head();
            to(
                    new FindsAnotherAtItsPosition(name(), found.get()),
                    writer.in(At.READY).standingOn(head.orElseThrow().last(), protocol.toHelp(head)));
        }
    }

    /** The units of work behind our own found one may be there too, by a late command: look at each before sending. */
    private Writer mine(Commit own) {
        if (own.work().wide()) {
            return writer.in(At.READY).standingOn(own.last(), Optional.of(own));
        }
        Writer known = writer.acknowledge(1);
        return known.in(known.todo().isEmpty() ? At.READY : At.OWN_POSITION_AFTER_SILENCE);
    }

    private void lookUnderKey() {
        Slice key = writer.first().primary();
        Optional<Commit> found = state.set().majority().commitUnder(key);
        if (found.isEmpty()) {
            to(new FindsNobodyUnderItsKey(name(), key), writer.in(At.READY));
        } else if (foreignUnderKey(found.get())) {
            to(new RefusesOnKey(name(), writer.first()), writer.reject());
        } else {
            to(new FindsItselfUnderItsKey(name(), found.get()), mine(found.get()));
        }
    }

    private boolean foreignUnderKey(Commit found) {
        return !protocol.isMineUnderKey(found, writer);
    }

    private String name() {
        return programs.name(index);
    }

    private void to(Action action, Writer next) {
        out.add(new Step<>(action, state.with(index, next)));
    }

    static List<Step<State>> of(Programs programs, Protocol protocol, State state) {
        List<Step<State>> found = new ArrayList<>();
        for (int index = 0; index < programs.writers(); index++) {
            new WriterSteps(programs, protocol, index, state, state.writers().get(index), found).find();
        }
        return found;
    }
}
