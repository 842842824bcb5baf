// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import taizhang.api.bureau.BureauId;
import taizhang.web.directory.Bureaus;
import taizhang.web.reminder.Delivery;

/** Writes a delivery as a letter and gives it to the mail server. */
final class Post {

    /** Names the delivery, so that a mail which comes twice can be told from two mails. */
    static final String DELIVERY = "X-Taizhang-Delivery";

    private final JavaMailSender server;
    private final ReminderWords words;
    private final Bureaus bureaus;
    private final String from;

    Post(JavaMailSender server, ReminderWords words, Bureaus bureaus, String from) {
        this.server = server;
        this.words = words;
        this.bureaus = bureaus;
        this.from = from;
    }

    /** @throws org.springframework.mail.MailException when the server did not take it */
    void send(String address, BureauId bureau, Delivery delivery, int year) {
        MimeMessage message = server.createMimeMessage();
        String id = "%s/%d/%s".formatted(bureau, year, delivery.id());
        try {
            MimeMessageHelper letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            letter.setFrom(from);
            letter.setTo(address);
            letter.setSubject(words.subject(bureaus.directory().name(bureau), delivery, Locale.SIMPLIFIED_CHINESE));
            letter.setText(words.text(delivery, Locale.SIMPLIFIED_CHINESE));
            message.setHeader(DELIVERY, id);
        } catch (MessagingException unwritable) {
            throw new MailPreparationException("the mail " + id + " can't be written", unwritable);
        }
        server.send(message);
    }
}
