package nl.ruilwerk.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/**
 * Says in the page which language it is in, so that screen readers pronounce it and browsers hyphenate it rightly. Left to
 * itself the framework names the first language that the product has, whatever the reader chose.
 */
@Component
class PageLanguage implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(PageLanguage::say);
    }

    private static void say(IndexHtmlResponse page) {
        page.getDocument().getElementsByTag("html").attr("lang", VaadinSession.getCurrent().getLocale().toLanguageTag());
    }
}
