package nl.ruilwerk.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** What people sign in with besides a password: an e-mail address or a short name, without capitals. */
final class UserNames {

    private static final Pattern USABLE = Pattern.compile("[a-z0-9._@+-]{3,100}");

    private UserNames() {}

    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isValid(String typed) {
        return USABLE.matcher(normal(typed)).matches();
    }
}
