package nl.ruilwerk.look;

import com.vaadin.flow.component.icon.SvgIcon;

/**
 * The icons, named for what they say. They are drawn from one file ({@code ruilwerk/icons.svg}) in the colour of the
 * text around them, and are hidden from screen readers: a word always stands beside an icon.
 */
public enum Icons {

    // goals and sources
    BICYCLE("bike"), UNION("users"), FITNESS("dumbbell"), BOOK("book-open"), ASSOCIATION("award"), DEVICE("laptop"),
    BAG("luggage"), STUDY("graduation-cap"), CAR("car"), LEAVE("tree-palm"), PENSION("umbrella"), HEALTH("heart-pulse"),
    MONEY("banknote"), WALLET("wallet"), SAVINGS("piggy-bank"), EXCHANGE("repeat-2"), EURO("euro"), COINS("hand-coins"),

    // places
    HOME("house"), CHOICES("list-checks"), REQUESTS("files"), INBOX("inbox"), TASKS("clipboard-list"), CAPS("gauge"),
    PAYROLL("banknote"), PEOPLE("users"), PERSON("user"), EMPLOYER("building-2"), SETTINGS("settings"),
    PROCESS("workflow"), RULES("scale"), HISTORY("history"), HELP("circle-question-mark"),

    // what things are
    RECEIPT("receipt"), DOCUMENT("file-text"), IMAGE("image"), ATTACHMENT("paperclip"), SIGNATURE("signature"),
    CALENDAR("calendar"), CLOCK("clock"), WAITING("hourglass"), LOCK("lock"), KEY("key"), MAIL("mail"), BELL("bell"),
    SHIELD("shield-check"), LANGUAGE("languages"), SUN("sun"), MOON("moon"),

    // how things stand
    CHECK("check"), CROSS("x"), INFO("info"), WARNING("triangle-alert"), GOOD("circle-check"), REFUSED("circle-x"),
    ATTENTION("circle-alert"), NONE("ban"), OPEN("circle"), CURRENT("circle-dot"),

    // what one can do
    BACK("arrow-left"), FORWARD("arrow-right"), UNFOLD("chevron-down"), GO("chevron-right"), ADD("plus"), LESS("minus"),
    UPLOAD("upload"), CAMERA("camera"), DOWNLOAD("download"), LOOK("eye"), EDIT("pencil"), REMOVE("trash-2"),
    SEARCH("search"), FILTER("list-filter"), SIGN_OUT("log-out"), SEND("send"), UNDO("undo-2"), REFRESH("refresh-cw"),
    EXTERNAL("external-link"), MENU("menu"), MORE("ellipsis");

    private static final String SPRITE = "ruilwerk/icons.svg";

    private final String symbol;

    Icons(String symbol) {
        this.symbol = symbol;
    }

    /** @return a new icon, sized by the text around it */
    public SvgIcon create() {
        SvgIcon icon = new SvgIcon(SPRITE, symbol);
        icon.addClassName("rw-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** @return the id of the drawing in the file */
    String symbol() {
        return symbol;
    }
}
